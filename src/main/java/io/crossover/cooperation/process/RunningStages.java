package io.crossover.cooperation.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.deadline.Postponement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The running processes of a cooperation that a pause stops (G9): every stage and what it called. The cooperation itself
 * stays awake, so that emergencies and a withdrawal reach it, and so do emergencies and notices.
 */
@Component
class RunningStages {

    private static final Set<String> NEVER_STOPPED = Set.of("emergency", "party-notice");

    private static final String WEEKLY = "core-content";

    /** Their timers are days that customers were told, and the campaign's weeks: these stay where they are. */
    private static final Set<String> BY_THE_CALENDAR = Set.of("monitoring", WEEKLY);

    private final RuntimeService runtime;
    private final Postponement postponement;
    private final Clock clock;

    RunningStages(RuntimeService runtime, Postponement postponement, Clock clock) {
        this.runtime = runtime;
        this.postponement = postponement;
        this.clock = clock;
    }

    void suspend(CooperationKey key) {
        of(key).forEach(instance -> runtime.suspendProcessInstanceById(instance.getId()));
    }

    /** Lets them go on, every deadline later by the length of the pause; the campaign's days stay where they are. */
    void activate(CooperationKey key, Instant pausedSince) {
        List<ProcessInstance> instances = of(key);
        instances.forEach(instance -> runtime.activateProcessInstanceById(instance.getId()));
        Duration pause = Duration.between(pausedSince, clock.instant());
        postponement.postponeTasks(
                ids(instances.stream()
                        .filter(instance -> !instance.getProcessDefinitionKey().equals(WEEKLY))),
                pause);
        postponement.postponeTimers(
                ids(instances.stream()
                        .filter(instance -> !BY_THE_CALENDAR.contains(instance.getProcessDefinitionKey()))),
                pause);
    }

    private static List<String> ids(Stream<ProcessInstance> instances) {
        return instances.map(ProcessInstance::getId).toList();
    }

    private List<ProcessInstance> of(CooperationKey key) {
        List<ProcessInstance> found = new ArrayList<>();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("cooperation")
                .processInstanceBusinessKey(key.value())
                .list()
                .forEach(root -> addCalled(root, found));
        return found;
    }

    private void addCalled(ProcessInstance caller, List<ProcessInstance> found) {
        for (ProcessInstance called : runtime.createProcessInstanceQuery()
                .superProcessInstanceId(caller.getId())
                .list()) {
            if (!NEVER_STOPPED.contains(called.getProcessDefinitionKey())) {
                found.add(called);
                addCalled(called, found);
            }
        }
    }
}
