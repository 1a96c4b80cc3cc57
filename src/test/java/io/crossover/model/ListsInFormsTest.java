package io.crossover.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A list that collapses shows five rows, and Tasklist submits only the rows that it shows: the sixth would be lost
 * without a word.
 */
class ListsInFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void noListCollapses() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            List<String> collapsing = forms.filter(file -> file.toString().endsWith(".form"))
                    .flatMap(file -> lists(file)
                            .filter(list -> !list.path("disableCollapse").asBoolean())
                            .map(list -> file.getFileName() + ": "
                                    + list.path("path").asText()))
                    .sorted()
                    .toList();

            assertThat(collapsing).as("lists without disableCollapse").isEmpty();
        }
    }

    private static Stream<JsonNode> lists(Path form) {
        try {
            return JSON.readTree(form.toFile()).findParents("type").stream()
                    .filter(component -> component.path("type").asText().equals("dynamiclist"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
