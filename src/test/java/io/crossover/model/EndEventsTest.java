package io.crossover.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.junit.jupiter.api.Test;

/** A model's end that no scenario speaks of is one that nobody has seen reached. */
class EndEventsTest {

    @Test
    void everyEndEventIsNamedByATest() throws IOException {
        String tests = tests();
        List<String> ends = Models.all(EndEvent.class).stream()
                .map(found -> found.element().getId())
                .toList();

        assertThat(ends).isNotEmpty();
        assertThat(ends).filteredOn(end -> !tests.contains("\"" + end + "\"")).isEmpty();
    }

    private static String tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(EndEventsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
