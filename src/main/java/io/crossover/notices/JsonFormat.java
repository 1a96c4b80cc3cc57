package io.crossover.notices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** For anything that is not a known robot: the notice as it is, signed over the body when there is a secret. */
final class JsonFormat implements ChatFormat {

    private final NoticeSettings settings;

    JsonFormat(NoticeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, Object> body(Chat chat, QueuedNotice notice, Instant now) {
        Message message = notice.message();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", notice.key());
        if (message.about() != null) {
            body.put("cooperation", message.about().value());
        }
        body.put("subject", message.subject());
        body.put("paragraphs", message.paragraphs());
        body.put(
                "entries",
                message.entries().stream()
                        .map(entry -> Map.of(
                                "label", entry.label(),
                                "detail", entry.detail(),
                                "link", settings.link(entry.path())))
                        .toList());
        return body;
    }

    @Override
    public Map<String, String> headers(Chat chat, String body) {
        return chat.secret() != null && chat.isSigned()
                ? Map.of("Crossover-Signature", Signature.ofBody(body, chat.secret()))
                : Map.of();
    }
}
