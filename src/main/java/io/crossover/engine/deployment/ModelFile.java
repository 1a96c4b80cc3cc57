package io.crossover.engine.deployment;

import io.crossover.engine.form.FormParser;
import io.crossover.engine.form.FormSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** One file of a deployment, read as far as it can be. */
sealed interface ModelFile {

    String name();

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

        Stream<String> processIds() {
            return elements()
                    .filter(element -> Xml.isBpmn(element, "process"))
                    .map(process -> process.getAttribute("id"));
        }
    }

    /** Decisions. */
    record Dmn(String name, Element root) implements ModelFile {

        @Override
        public List<String> problems() {
            return List.of();
        }

        Stream<String> decisionIds() {
            return Xml.all(root)
                    .filter(element -> "decision".equals(element.getLocalName()))
                    .map(decision -> decision.getAttribute("id"));
        }
    }

    /** A form. */
    record Form(String name, Optional<FormSchema> schema, List<String> problems) implements ModelFile {}

    /** What is not read. */
    record Unreadable(String name, List<String> problems) implements ModelFile {}

    static ModelFile read(String name, byte[] bytes) {
        if (name.endsWith(".form")) {
            FormParser.Result result = FormParser.parse(new String(bytes, StandardCharsets.UTF_8));
            return new Form(name, result.form(), result.problems());
        }
        if (!name.endsWith(".bpmn") && !name.endsWith(".dmn")) {
            return new Unreadable(name, List.of("only .bpmn, .dmn and .form files are deployed here"));
        }
        try {
            Element root = Xml.read(bytes);
            return name.endsWith(".bpmn") ? new Bpmn(name, root) : new Dmn(name, root);
        } catch (SAXException e) {
            return new Unreadable(name, List.of(reason(String.valueOf(e.getMessage()))));
        }
    }

    private static String reason(String message) {
        return message.contains("DOCTYPE") ? "it has a DOCTYPE, which is not allowed" : "it is not XML: " + message;
    }
}
