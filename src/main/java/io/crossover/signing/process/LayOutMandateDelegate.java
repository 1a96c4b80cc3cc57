package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.MANDATE_ALTERNATIVES;
import static io.crossover.signing.process.SigningVariables.MANDATE_BOTTOM_LINE;
import static io.crossover.signing.process.SigningVariables.MANDATE_CONCESSIONS;
import static io.crossover.signing.process.SigningVariables.MANDATE_GOALS;
import static io.crossover.signing.process.SigningVariables.MANDATE_RETURNS;
import static io.crossover.signing.process.SigningVariables.MINIMUM_SHARE;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.store.Mandates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays out the mandate as it stands, to be changed. */
@Component("layOutMandate")
class LayOutMandateDelegate implements JavaDelegate {

    private final Mandates mandates;

    LayOutMandateDelegate(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        mandates.newest(key).ifPresent(mandate -> {
            MANDATE_GOALS.set(delegateExecution, mandate.goals());
            MANDATE_CONCESSIONS.set(delegateExecution, mandate.concessions());
            MANDATE_BOTTOM_LINE.set(delegateExecution, mandate.bottomLine());
            MINIMUM_SHARE.set(delegateExecution, mandate.minimumShare());
            MANDATE_ALTERNATIVES.set(delegateExecution, mandate.alternatives());
        });
        MANDATE_RETURNS.set(delegateExecution, 0);
    }
}
