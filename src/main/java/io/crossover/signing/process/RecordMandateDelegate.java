package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.MANDATE_ALTERNATIVES;
import static io.crossover.signing.process.SigningVariables.MANDATE_BOTTOM_LINE;
import static io.crossover.signing.process.SigningVariables.MANDATE_CONCESSIONS;
import static io.crossover.signing.process.SigningVariables.MANDATE_GOALS;
import static io.crossover.signing.process.SigningVariables.MINIMUM_SHARE;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.Mandate;
import io.crossover.signing.store.Mandates;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the mandate that was prepared (A1). */
@Component("recordMandate")
class RecordMandateDelegate implements JavaDelegate {

    private final Mandates mandates;

    RecordMandateDelegate(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        mandates.prepare(
                key,
                new Mandate(
                        MANDATE_GOALS.get(delegateExecution),
                        MANDATE_CONCESSIONS.get(delegateExecution),
                        MANDATE_BOTTOM_LINE.get(delegateExecution),
                        MINIMUM_SHARE.get(delegateExecution),
                        MANDATE_ALTERNATIVES.find(delegateExecution).orElse(List.of())));
    }
}
