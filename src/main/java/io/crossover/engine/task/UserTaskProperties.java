package io.crossover.engine.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a model says about a user task in its extension properties.
 *
 * @param notBy variables that hold the accounts of those who may not do it (G6)
 * @param remember the variable that keeps the account of whoever does it
 * @param audience {@code ours}, {@code party} or {@code everyone}: who may read the journal's entry
 */
record UserTaskProperties(List<String> notBy, Optional<String> remember, String audience) {

    private static final UserTaskProperties NONE = new UserTaskProperties(List.of(), Optional.empty(), "ours");
    private static final PropertyKey<UserTaskProperties> KEY = new PropertyKey<>("crossover.userTaskProperties");

    static UserTaskProperties of(TaskEntity task) {
        if (task.getTaskDefinition() == null || task.getExecution() == null) {
            return NONE;
        }
        return of(task.getExecution().getProcessDefinition(), task.getTaskDefinitionKey());
    }

    static UserTaskProperties of(ProcessDefinitionImpl process, String taskDefinitionKey) {
        ActivityImpl activity = process.findActivity(taskDefinitionKey);
        return activity != null && activity.getProperties().contains(KEY)
                ? activity.getProperties().get(KEY)
                : NONE;
    }

    /** Reads them when a model is parsed. */
    static final class Reader extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            activity.getProperties().set(KEY, read(properties(element)));
        }

        private static UserTaskProperties read(Map<String, String> properties) {
            return new UserTaskProperties(
                    Stream.of(properties.getOrDefault("crossover.notBy", "").split(","))
                            .map(String::strip)
                            .filter(variable -> !variable.isEmpty())
                            .toList(),
                    Optional.ofNullable(properties.get("crossover.remember")),
                    properties.getOrDefault("crossover.audience", NONE.audience()));
        }

        private static Map<String, String> properties(Element userTask) {
            return Optional.ofNullable(userTask.element("extensionElements"))
                    .map(extensions -> extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
                    .map(properties -> properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property"))
                    .orElse(List.of())
                    .stream()
                    .filter(property -> property.attribute("name") != null && property.attribute("value") != null)
                    .collect(Collectors.toMap(
                            property -> property.attribute("name"), property -> property.attribute("value")));
        }
    }
}
