package io.crossover.monitoring.web;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.RowSink;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What systems and pages send: a JSON array or a CSV file, read while it comes in. */
@Component
class Bodies {

    static final String CSV = "text/csv";

    private static final MediaType CSV_TYPE = MediaType.parseMediaType(CSV);

    private final JsonMeasurements json;

    Bodies(JsonMeasurements json) {
        this.json = json;
    }

    void read(HttpServletRequest request, RowSink sink) throws IOException {
        if (type(request).isCompatibleWith(CSV_TYPE)) {
            CsvMeasurements.read(request.getInputStream(), charset(request), sink);
        } else {
            json.read(request.getInputStream(), sink);
        }
    }

    static Charset charset(HttpServletRequest request) {
        try {
            return Optional.ofNullable(type(request).getCharset()).orElse(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("body", "The charset of the content type is none that is known here");
        }
    }

    private static MediaType type(HttpServletRequest request) {
        return MediaType.parseMediaType(
                Optional.ofNullable(request.getContentType()).orElse(MediaType.APPLICATION_JSON_VALUE));
    }
}
