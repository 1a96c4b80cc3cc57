package io.crossover.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.engine.form.FilledForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes tasks through their forms, as Tasklist does for a person. */
@Component
public class TaskForms {

    private final ProcessEngineConfigurationImpl configuration;
    private final FormService formService;
    private final Clock clock;
    private final DeployedForms forms = new DeployedForms();

    TaskForms(ProcessEngine engine, Clock clock) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.formService = engine.getFormService();
        this.clock = clock;
    }

    /**
     * Submits the form of a task in the name of the person logged in.
     *
     * @param entered what the person changes of the prefilled form, by variable
     */
    public void complete(String taskId, Map<String, JsonNode> entered) {
        Map<String, Object> submitted = new HashMap<>();
        filled(taskId, entered).forEach((name, value) -> submitted.put(name, asTasklistSends(value)));
        formService.submitTaskForm(taskId, submitted);
    }

    private Map<String, JsonNode> filled(String taskId, Map<String, JsonNode> entered) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return forms.of(task)
                    .map(form -> FilledForm.submitted(
                            form, entered, name -> FormMatches.variable(task, name), LocalDate.now(clock)))
                    .orElse(entered);
        });
    }

    private static @Nullable Object asTasklistSends(JsonNode value) {
        if (value.isContainerNode()) {
            return SpinValues.jsonValue(value.toString()).create();
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? (Object) value.intValue() : (Object) value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNull() ? null : value.asText();
    }
}
