package io.crossover.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.Sha256;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** DingTalk's custom robot (钉钉自定义机器人): Markdown, in which our words must not become Markdown of their own. */
final class DingTalkFormat implements ChatFormat {

    private static final String MARKS = "[]()<>*_`#~|!\\";

    /** The same signs as wide as a Chinese character: they read alike and mean nothing to Markdown. */
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private final NoticeSettings settings;

    DingTalkFormat(NoticeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, Object> body(Chat chat, QueuedNotice notice, Instant now) {
        Message message = notice.message();
        StringBuilder text = new StringBuilder("#### ").append(plain(message.subject()));
        message.paragraphs().forEach(paragraph -> text.append("\n\n").append(plain(paragraph)));
        text.append("\n");
        for (Message.Entry entry : message.entries()) {
            text.append("\n- [%s](%s)".formatted(plain(entry.label()), settings.link(entry.path())));
            if (!entry.detail().isEmpty()) {
                text.append(" ").append(plain(entry.detail()));
            }
        }
        Map<String, String> markdown = new LinkedHashMap<>();
        markdown.put("title", message.subject());
        markdown.put("text", text.toString());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("msgtype", "markdown");
        body.put("markdown", markdown);
        // it takes a message of the same id once
        body.put("msgUuid", Sha256.of(notice.key()));
        return body;
    }

    @Override
    public URI url(Chat chat, Instant now) {
        if (chat.secret() == null || !chat.isSigned()) {
            return chat.url();
        }
        String sign = URLEncoder.encode(Signature.dingTalk(now.toEpochMilli(), chat.secret()), StandardCharsets.UTF_8);
        return URI.create("%s%stimestamp=%d&sign=%s"
                .formatted(chat.url(), chat.url().getRawQuery() == null ? "?" : "&", now.toEpochMilli(), sign));
    }

    @Override
    public Optional<String> refusal(String text, ObjectMapper mapper) {
        JsonNode answer = ChatFormat.read(text, mapper);
        JsonNode code = answer.path("errcode");
        return code.isInt() && code.intValue() == 0
                ? Optional.empty()
                : Optional.of("DingTalk answered %s: %s"
                        .formatted(code.asText("nothing"), answer.path("errmsg").asText("no reason")));
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.chars()
                .map(letter -> MARKS.indexOf(letter) < 0 ? letter : letter + TO_FULL_WIDTH)
                .map(letter -> letter == '\n' || letter == '\r' ? ' ' : letter)
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }
}
