package io.crossover.cooperation.process;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Status;
import io.crossover.cooperation.Steering;
import io.crossover.engine.Messages;
import io.crossover.engine.TrustedCode;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class EngineSteering implements Steering {

    private final Cooperations cooperations;
    private final RunningStages stages;
    private final RuntimeService runtime;
    private final TrustedCode trusted;

    EngineSteering(Cooperations cooperations, RunningStages stages, RuntimeService runtime, TrustedCode trusted) {
        this.cooperations = cooperations;
        this.stages = stages;
        this.runtime = runtime;
        this.trusted = trusted;
    }

    @Override
    public void change(CooperationKey key, Course course, String reason) {
        trusted.run(() -> {
            Cooperation cooperation = cooperations
                    .find(key)
                    .orElseThrow(() -> new InvalidInputException("cooperation", "There is no cooperation " + key));
            if (!course.appliesTo(cooperation)) {
                throw new InvalidInputException(
                        "course",
                        "'" + course.words() + "' does not apply: " + key + " is "
                                + cooperation.status().label() + " in the stage "
                                + cooperation.stage().label());
            }
            apply(cooperation, course, reason);
            return key;
        });
    }

    private void apply(Cooperation cooperation, Course course, String reason) {
        CooperationKey key = cooperation.key();
        switch (course) {
            case PAUSE -> {
                stages.suspend(key);
                cooperations.become(key, Status.PAUSED, reason);
            }
            case RESUME -> {
                stages.activate(key, cooperation.statusSince());
                cooperations.become(key, Status.RUNNING, reason);
            }
            case END_CAMPAIGN ->
                runtime.createMessageCorrelation(Messages.CAMPAIGN_ENDED.messageName())
                        .processInstanceBusinessKey(key.value())
                        .setVariable("campaignEndReason", reason)
                        .correlate();
            case WITHDRAW -> {
                if (cooperation.status() == Status.PAUSED) {
                    stages.activate(key, cooperation.statusSince());
                }
                runtime.createMessageCorrelation(Messages.WITHDRAWN.messageName())
                        .processInstanceBusinessKey(key.value())
                        .setVariable(CooperationVariables.WITHDRAWAL_REASON.name(), reason)
                        .correlate();
            }
        }
    }
}
