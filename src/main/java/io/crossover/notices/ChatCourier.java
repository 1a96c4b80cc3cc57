package io.crossover.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Posts notices to the chats of the settings, and to nowhere else: no address comes from data, no redirect is followed. */
@Component
class ChatCourier implements Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NoticeSettings settings;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Map<Chat.Kind, ChatFormat> formats;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ChatCourier(NoticeSettings settings, ObjectMapper mapper, Clock clock) {
        this.settings = settings;
        this.mapper = mapper;
        this.clock = clock;
        this.formats = Map.of(
                Chat.Kind.JSON, new JsonFormat(settings),
                Chat.Kind.FEISHU, new FeishuFormat(settings),
                Chat.Kind.DINGTALK, new DingTalkFormat(settings));
    }

    @Override
    public void deliver(QueuedNotice notice) throws UndeliverableException {
        Chat chat = settings.chat(notice.addressee())
                .orElseThrow(() -> UndeliverableException.forEver("The chat is not set up any more"));
        ChatFormat format = Optional.ofNullable(formats.get(chat.kind())).orElseThrow();
        Instant now = clock.instant();
        String body = write(format.body(chat, notice, now));
        HttpResponse<String> answer = post(format.url(chat, now), body, notice.key(), format.headers(chat, body));
        if (answer.statusCode() / 100 != 2) {
            throw UndeliverableException.forNow("The chat answered HTTP " + answer.statusCode(), null);
        }
        Optional<String> refusal = format.refusal(answer.body(), mapper);
        if (refusal.isPresent()) {
            throw UndeliverableException.forNow(refusal.get(), null);
        }
    }

    private HttpResponse<String> post(URI url, String body, String key, Map<String, String> headers)
            throws UndeliverableException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Idempotency-Key", Sha256.of(key))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            String why = e instanceof HttpTimeoutException ? "no answer in time" : "no connection";
            throw UndeliverableException.forNow("The chat cannot be reached: " + why, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UndeliverableException.forNow("The application stopped meanwhile", e);
        }
    }

    private String write(Map<String, Object> body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words and numbers can always be written", e);
        }
    }
}
