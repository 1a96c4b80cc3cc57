package io.crossover.monitoring.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.MeasurementRow.Refusal;
import io.crossover.monitoring.RowSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an array of measurements, row by row. */
@Component
class JsonMeasurements {

    private static final Set<String> FIELDS = Set.of("kpi", "at", "value", "source", "segment", "region");

    private final ObjectMapper mapper;

    JsonMeasurements(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void read(InputStream body, RowSink sink) throws IOException {
        long number = 0;
        try (JsonParser parser = mapper.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new InvalidInputException("body", "The body must be a JSON array of measurements");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                number++;
                row(number, mapper.readTree(parser), sink);
            }
            if (parser.nextToken() != null) {
                throw new InvalidInputException("body", "There is something after the array of measurements");
            }
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    "body",
                    "The body is not JSON: look at measurement %d%s"
                            .formatted(
                                    number + 1,
                                    Optional.ofNullable(e.getLocation())
                                            .map(place -> ", line " + place.getLineNr())
                                            .orElse("")));
        }
    }

    private static void row(long number, JsonNode node, RowSink sink) {
        if (!node.isObject()) {
            sink.refuse(new Refusal(number, "body", "A measurement is an object with kpi, at, value and source"));
            return;
        }
        String unknown = node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !FIELDS.contains(name))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            sink.refuse(new Refusal(number, unknown, "A measurement has no field named " + unknown));
        }
        sink.row(new MeasurementRow(
                number,
                text(node.get("kpi")),
                text(node.get("at")),
                text(node.get("value")),
                text(node.get("source")),
                text(node.get("segment")),
                text(node.get("region"))));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.isContainerNode() ? node.toString() : node.asText();
    }
}
