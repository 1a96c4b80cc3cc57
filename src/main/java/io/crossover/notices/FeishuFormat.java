package io.crossover.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Feishu's custom robot (飞书自定义机器人): a rich-text post, its words taken as they are. */
final class FeishuFormat implements ChatFormat {

    private final NoticeSettings settings;

    FeishuFormat(NoticeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, Object> body(Chat chat, QueuedNotice notice, Instant now) {
        Message message = notice.message();
        List<List<Map<String, String>>> lines = new ArrayList<>();
        message.paragraphs().forEach(paragraph -> lines.add(List.of(text(paragraph))));
        for (Message.Entry entry : message.entries()) {
            List<Map<String, String>> line = new ArrayList<>();
            line.add(link(entry.label(), settings.link(entry.path())));
            if (!entry.detail().isEmpty()) {
                line.add(text(" " + entry.detail()));
            }
            lines.add(line);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (chat.secret() != null && chat.isSigned()) {
            body.put("timestamp", String.valueOf(now.getEpochSecond()));
            body.put("sign", Signature.feishu(now.getEpochSecond(), chat.secret()));
        }
        body.put("msg_type", "post");
        body.put("content", Map.of("post", Map.of("zh_cn", ordered("title", message.subject(), "content", lines))));
        return body;
    }

    /** It answers 200 to what it refuses, with a code; its older answers call the code StatusCode. */
    @Override
    public Optional<String> refusal(String text, ObjectMapper mapper) {
        JsonNode answer = ChatFormat.read(text, mapper);
        JsonNode code = answer.has("code") ? answer.get("code") : answer.path("StatusCode");
        return code.isInt() && code.intValue() == 0
                ? Optional.empty()
                : Optional.of("Feishu answered %s: %s"
                        .formatted(code.asText("nothing"), answer.path("msg").asText("no reason")));
    }

    private static Map<String, String> text(String words) {
        return ordered("tag", "text", "text", words);
    }

    private static Map<String, String> link(String words, String url) {
        Map<String, String> link = ordered("tag", "a", "text", words);
        link.put("href", url);
        return link;
    }

    private static <T> Map<String, T> ordered(String first, T one, String second, T two) {
        Map<String, T> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
