package io.crossover.dispute.process;

import io.crossover.dispute.DisputeLevel;
import io.crossover.dispute.store.Disputes;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("climbDispute")
class ClimbDisputeDelegate implements JavaDelegate {

    private final LevelClock levels;
    private final Disputes disputes;

    ClimbDisputeDelegate(LevelClock levels, Disputes disputes) {
        this.levels = levels;
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        DisputeLevel next =
                DisputeLevel.of(DisputeVariables.LEVEL.get(delegateExecution)).next();
        Instant end = levels.begin(next, delegateExecution).orElse(null);
        disputes.climbed(DisputeVariables.disagreement(delegateExecution), next, end);
    }
}
