package io.crossover.engine.deployment;

import io.crossover.engine.expression.FeelOnly;
import io.crossover.engine.form.FormParser;
import io.crossover.engine.form.FormSchema;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.springframework.core.NestedExceptionUtils;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** One file of a deployment, read as far as it can be. */
sealed interface ModelFile {

    /** The database has room for as many characters. */
    int LONGEST_NAME = 200;

    int LARGEST = 2 * 1024 * 1024;

    /** Without a path: a file stands beside its fellows. */
    Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._()-]{0," + (LONGEST_NAME - 6) + "}\\.(bpmn|dmn|form)");

    DmnEngine DECISIONS = FeelOnly.decisions().buildEngine();

    String name();

    /** What it defines, in a person's word. */
    String kind();

    /** The ids of what it defines. */
    Stream<String> keys();

    /** What keeps it from being read at all. */
    List<String> problems();

    /** Processes and message flows. */
    record Bpmn(String name, Element root) implements ModelFile {

        @Override
        public List<String> problems() {
            return List.of();
        }

        Stream<Element> elements() {
            return Xml.all(root);
        }

        @Override
        public String kind() {
            return "process";
        }

        @Override
        public Stream<String> keys() {
            return elements()
                    .filter(element -> Xml.isBpmn(element, "process"))
                    .map(process -> process.getAttribute("id"));
        }
    }

    /** Decisions. */
    record Dmn(String name, Element root, List<String> problems) implements ModelFile {

        @Override
        public String kind() {
            return "decision";
        }

        @Override
        public Stream<String> keys() {
            return Xml.all(root)
                    .filter(element -> "decision".equals(element.getLocalName()))
                    .map(decision -> decision.getAttribute("id"));
        }
    }

    /** A form. */
    record Form(String name, Optional<FormSchema> schema, List<String> problems) implements ModelFile {

        @Override
        public String kind() {
            return "form";
        }

        @Override
        public Stream<String> keys() {
            return schema.stream().map(FormSchema::id);
        }
    }

    /** What is not read. */
    record Unreadable(String name, List<String> problems) implements ModelFile {

        @Override
        public String kind() {
            return "file";
        }

        @Override
        public Stream<String> keys() {
            return Stream.empty();
        }
    }

    static ModelFile read(String name, byte[] bytes) {
        if (!NAME.matcher(name).matches()) {
            return new Unreadable(
                    name,
                    List.of("only .bpmn, .dmn and .form files are deployed here, and a name has"
                            + " letters, digits, spaces, dots, hyphens and underscores, at most " + LONGEST_NAME
                            + " of them"));
        }
        if (bytes.length > LARGEST) {
            return new Unreadable(name, List.of("a file has at most " + LARGEST / 1024 / 1024 + " MB"));
        }
        if (name.endsWith(".form")) {
            FormParser.Result result = FormParser.parse(new String(bytes, StandardCharsets.UTF_8));
            return new Form(name, result.form(), result.problems());
        }
        try {
            Element root = Xml.read(bytes);
            return name.endsWith(".bpmn") ? new Bpmn(name, root) : new Dmn(name, root, transformed(bytes));
        } catch (SAXException e) {
            return new Unreadable(name, List.of(reason(String.valueOf(e.getMessage()))));
        }
    }

    /** The engine says what it does not understand of a decision as an error of its own. */
    private static List<String> transformed(byte[] bytes) {
        try {
            DECISIONS.parseDecisions(new ByteArrayInputStream(bytes));
            return List.of();
        } catch (DmnTransformException e) {
            return List.of("it is no decision that can be evaluated: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    private static String reason(String message) {
        return message.contains("DOCTYPE") ? "it has a DOCTYPE, which is not allowed" : "it is not XML: " + message;
    }
}
