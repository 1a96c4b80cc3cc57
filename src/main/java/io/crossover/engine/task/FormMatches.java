package io.crossover.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.engine.form.EmptiedLists;
import io.crossover.engine.form.FormCheck;
import io.crossover.engine.form.FormSchema;
import io.crossover.engine.form.SubmittedValues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** What is submitted is what the form asks for, within its limits. */
final class FormMatches implements CompletionPolicy {

    private final DeployedForms forms;
    private final Clock clock;

    FormMatches(DeployedForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> examine(Completion completion) {
        TaskEntity task = completion.task();
        return refusal(forms.of(task), completion.submitted(), name -> variable(task, name));
    }

    /** The same for a few of the form's fields alone; the others stay as they are. */
    Optional<Refusal> examineSome(TaskEntity task, Map<String, JsonNode> given) {
        return refusal(forms.of(task).map(schema -> schema.only(given.keySet())), given, name -> variable(task, name));
    }

    /** The variables that the task's form submits. */
    List<String> fieldsOf(TaskEntity task) {
        return forms.of(task).map(FormSchema::submitted).orElse(List.of());
    }

    /** The lists that a person has emptied on the form, by variable. */
    List<String> emptiedLists(Completion completion) {
        TaskEntity task = completion.task();
        return forms.of(task)
                .map(schema -> EmptiedLists.of(
                        schema, completion.submitted(), name -> variable(task, name), LocalDate.now(clock)))
                .orElse(List.of());
    }

    static @Nullable JsonNode variable(TaskEntity task, String name) {
        return task.hasVariable(name) ? SubmittedValues.toJson(task.getVariableTyped(name, false)) : null;
    }

    /** The same for a process that a person starts. */
    Optional<Refusal> examine(ProcessDefinitionEntity process, Map<String, JsonNode> submitted) {
        return refusal(forms.of(process), submitted, name -> null);
    }

    private Optional<Refusal> refusal(
            Optional<FormSchema> form, Map<String, JsonNode> submitted, Function<String, @Nullable JsonNode> known) {
        List<String> violations = form.map(
                        schema -> FormCheck.violations(schema, submitted, known, LocalDate.now(clock)))
                .orElseGet(() -> FormCheck.undeclared(submitted));
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.badInput(String.join("; ", violations) + "."));
    }
}
