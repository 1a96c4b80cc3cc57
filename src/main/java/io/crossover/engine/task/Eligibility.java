package io.crossover.engine.task;

import io.crossover.people.Colleagues;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether a task can be given to somebody; who gives it has been checked by the caller. */
@Component
public class Eligibility {

    private final ProcessEngine engine;
    private final Colleagues colleagues;
    private final FourEyes fourEyes;

    Eligibility(@Lazy ProcessEngine engine, Colleagues colleagues, Representation representation) {
        this.engine = engine;
        this.colleagues = colleagues;
        this.fourEyes = new FourEyes(representation);
    }

    /**
     * Why a person cannot do the task in the name of somebody who is away.
     *
     * @return a sentence, or nothing when they can
     */
    public Optional<String> refusalToStandIn(String taskId, String deputy, String represented) {
        return inCommand(taskId, task -> fourEyes.refusal(task, deputy, Set.of(represented)));
    }

    /**
     * Why a task cannot be given to a person: it does not wait for them or a group of theirs, or they prepared what it
     * decides.
     *
     * @return a sentence, or nothing when it can
     */
    public Optional<String> refusalToHold(String taskId, String person) {
        List<String> groups = colleagues.groups(person);
        return inCommand(taskId, task -> HeldByCompleter.refusalAsCandidate(task, new Authentication(person, groups))
                .or(() -> fourEyes.refusal(task, person)));
    }

    private Optional<String> inCommand(String taskId, Function<TaskEntity, Optional<Refusal>> question) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                        .flatMap(question)
                        .map(Refusal::reason));
    }
}
