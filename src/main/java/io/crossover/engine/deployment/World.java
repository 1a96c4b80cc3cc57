package io.crossover.engine.deployment;

import io.crossover.engine.form.FormSchema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Everything that a model may name: the newest version of every file, and what our code offers. */
final class World {

    private static final Set<String> GIVEN_BY_THE_ENGINE = Set.of(
            "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "execution", "task");

    private final CodeNames code;
    private final Set<String> processes;
    private final Set<String> decisions;
    private final Set<String> forms;
    private final Set<String> thrown;
    private final Set<String> variables;

    World(Collection<ModelFile> files, CodeNames code) {
        this.code = code;
        List<ModelFile.Bpmn> models = of(files, ModelFile.Bpmn.class);
        this.processes = models.stream().flatMap(ModelFile::keys).collect(Collectors.toSet());
        this.decisions =
                of(files, ModelFile.Dmn.class).stream().flatMap(ModelFile::keys).collect(Collectors.toSet());
        List<FormSchema> schemas = of(files, ModelFile.Form.class).stream()
                .flatMap(form -> form.schema().stream())
                .toList();
        this.forms = schemas.stream().map(FormSchema::id).collect(Collectors.toSet());
        this.thrown = models.stream().flatMap(World::thrownMessages).collect(Collectors.toSet());
        this.variables = new TreeSet<>(code.variables());
        variables.addAll(GIVEN_BY_THE_ENGINE);
        schemas.forEach(schema -> variables.addAll(schema.submitted()));
        models.stream().flatMap(ModelFile.Bpmn::elements).forEach(element -> variables.addAll(setBy(element)));
    }

    boolean hasProcess(String id) {
        return processes.contains(id);
    }

    boolean hasDecision(String id) {
        return decisions.contains(id);
    }

    boolean hasForm(String id) {
        return forms.contains(id);
    }

    boolean hasBean(String name) {
        return code.hasBean(name);
    }

    boolean hasVariable(String name) {
        return variables.contains(name);
    }

    boolean isSent(String message) {
        return code.sends(message) || thrown.contains(message);
    }

    private static <T extends ModelFile> List<T> of(Collection<ModelFile> files, Class<T> type) {
        return files.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The variables that an element of a model puts into the process. */
    private static List<String> setBy(Element element) {
        if (Xml.isCamunda(element, "in") || Xml.isCamunda(element, "out")) {
            return Xml.plain(element, "target").stream().toList();
        }
        if (Xml.isCamunda(element, "inputParameter") || Xml.isCamunda(element, "outputParameter")) {
            return Xml.plain(element, "name").stream().toList();
        }
        if (Xml.isCamunda(element, "property") && element.getAttribute("name").equals("crossover.remember")) {
            return Xml.plain(element, "value").stream().toList();
        }
        return Stream.of(
                        "elementVariable",
                        "resultVariable",
                        "initiator",
                        "errorCodeVariable",
                        "errorMessageVariable",
                        "escalationCodeVariable")
                .flatMap(attribute -> Xml.camunda(element, attribute).stream())
                .toList();
    }

    private static Stream<String> thrownMessages(ModelFile.Bpmn model) {
        return model.elements()
                .filter(element -> Xml.isBpmn(element, "intermediateThrowEvent")
                        || Xml.isBpmn(element, "endEvent")
                        || Xml.isBpmn(element, "sendTask"))
                .flatMap(Xml::all)
                .flatMap(element -> Xml.plain(element, "messageRef").stream())
                .flatMap(reference -> messageName(model, reference).stream());
    }

    static Optional<String> messageName(ModelFile.Bpmn model, String reference) {
        String id = reference.substring(reference.indexOf(':') + 1);
        return model.elements()
                .filter(element -> Xml.isBpmn(element, "message")
                        && element.getAttribute("id").equals(id))
                .map(message -> message.getAttribute("name"))
                .findFirst();
    }
}
