package io.crossover.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What one make of robot takes and answers. */
interface ChatFormat {

    /**
     * The body to be posted.
     *
     * @param now the time that a signature names
     */
    Map<String, Object> body(Chat chat, QueuedNotice notice, Instant now);

    /** Where to post it. */
    default URI url(Chat chat, Instant now) {
        return chat.url();
    }

    /** Headers beyond those that every chat gets. */
    default Map<String, String> headers(Chat chat, String body) {
        return Map.of();
    }

    /** Why the robot did not take it, although it answered 200; a robot without codes refuses by its status only. */
    default Optional<String> refusal(String answer, ObjectMapper mapper) {
        return Optional.empty();
    }

    /** The robot's answer; what is no JSON is an answer without anything in it. */
    static JsonNode read(String answer, ObjectMapper mapper) {
        try {
            return mapper.readTree(answer);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
