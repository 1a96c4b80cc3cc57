package io.crossover.model;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The files of processes/ and forms/, and all of our Java, as the conventions look at them. */
final class Models {

    static final Map<String, BpmnModelInstance> PROCESSES = read("processes", ".bpmn", Bpmn::readModelFromFile);
    static final Map<String, DmnModelInstance> DECISIONS = read("processes", ".dmn", Dmn::readModelFromFile);
    static final Map<String, String> FORMS = read("forms", ".form", file -> text(file.toPath()));
    static final String JAVA = java();

    private Models() {}

    private interface Reader<T> {

        T read(File file);
    }

    /** Every element of a type in every process, as {@code file: id}. */
    static <T extends ModelElementInstance> Collection<Found<T>> all(Class<T> type) {
        List<Found<T>> found = new ArrayList<>();
        PROCESSES.forEach((file, model) ->
                model.getModelElementsByType(type).forEach(element -> found.add(new Found<>(file, element))));
        return found;
    }

    record Found<T extends ModelElementInstance>(String file, T element) {

        String violates(String reason) {
            return file + ": " + element.getAttributeValue("id") + " " + reason;
        }
    }

    static List<String> processIds() {
        return all(Process.class).stream().map(found -> found.element().getId()).toList();
    }

    static List<String> decisionIds() {
        return DECISIONS.values().stream()
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .toList();
    }

    private static <T> Map<String, T> read(String folder, String extension, Reader<T> reader) {
        Map<String, T> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(Path.of(folder))) {
            paths.filter(path -> path.toString().endsWith(extension))
                    .forEach(path -> files.put(String.valueOf(path.getFileName()), reader.read(path.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String java() {
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            paths.filter(path -> path.toString().endsWith(".java")).forEach(path -> all.append(text(path)));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
