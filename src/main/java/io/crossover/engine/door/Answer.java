package io.crossover.engine.door;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What a caller is told when something is not done: a problem (RFC 9457) that the web applications show, too. They put
 * {@code type} in front of {@code message}, so it is a word and not a class.
 *
 * @param message one or more sentences for the person
 */
record Answer(int status, String message) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Answer badRequest(String message) {
        return new Answer(400, message);
    }

    boolean isOurFault() {
        return status >= 500;
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", isOurFault() ? "Failed" : "Refused");
        HttpStatus known = HttpStatus.resolve(status);
        if (known != null) {
            body.put("title", known.getReasonPhrase());
        }
        body.put("status", status);
        body.put("detail", message);
        body.put("message", message);
        return body;
    }
}
