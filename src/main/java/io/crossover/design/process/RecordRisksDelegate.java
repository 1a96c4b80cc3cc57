package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.store.Designs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over the risk register (D5). */
@Component("recordRisks")
class RecordRisksDelegate implements JavaDelegate {

    private final Designs designs;

    RecordRisksDelegate(Designs designs) {
        this.designs = designs;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        designs.recordRisks(key, DesignVariables.RISKS.get(delegateExecution));
        DesignVariables.RETURN_REASON.set(delegateExecution, null);
    }
}
