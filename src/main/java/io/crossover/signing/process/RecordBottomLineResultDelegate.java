package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.BOTTOM_LINE_HOLDS;
import static io.crossover.signing.process.SigningVariables.BOTTOM_LINE_RESULT;
import static io.crossover.signing.process.SigningVariables.DISPUTE_DECISION;
import static io.crossover.signing.process.SigningVariables.DISPUTE_RESOLUTION;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.store.Talks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over how the dispute about our bottom line was settled: less than it needs a changed mandate. */
@Component("recordBottomLineResult")
class RecordBottomLineResultDelegate implements JavaDelegate {

    private final Talks talks;

    RecordBottomLineResultDelegate(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        String resolution = DISPUTE_RESOLUTION.find(delegateExecution).orElse("");
        BOTTOM_LINE_HOLDS.set(
                delegateExecution, talks.settle(key, DISPUTE_DECISION.get(delegateExecution), resolution));
        BOTTOM_LINE_RESULT.set(delegateExecution, resolution);
    }
}
