package io.crossover.engine.task;

import io.crossover.engine.form.FormParser;
import io.crossover.engine.form.FormSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** The forms that Tasklist shows, found as the engine finds them and parsed once for each version. */
final class DeployedForms {

    private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

    Optional<FormSchema> of(TaskEntity task) {
        TaskDefinition definition = task.getTaskDefinition();
        return definition == null
                ? Optional.empty()
                : of(definition.getTaskFormHandler().createTaskForm(task));
    }

    Optional<FormSchema> of(ProcessDefinitionEntity process) {
        return process.getStartFormHandler() == null
                ? Optional.empty()
                : of(process.getStartFormHandler().createStartFormData(process));
    }

    private Optional<FormSchema> of(FormData data) {
        CamundaFormRef reference = data.getCamundaFormRef();
        if (reference == null || reference.getKey() == null) {
            return Optional.empty();
        }
        CommandContext context = Context.getCommandContext();
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, data.getDeploymentId()));
        if (definition == null) {
            throw new IllegalStateException("The form '" + reference.getKey() + "' is not deployed");
        }
        return Optional.of(parsed.computeIfAbsent(definition.getId(), id -> parse(context, definition)));
    }

    private static FormSchema parse(CommandContext context, CamundaFormDefinition definition) {
        try (InputStream file = context.runWithoutAuthorization(
                new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
            return FormParser.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
