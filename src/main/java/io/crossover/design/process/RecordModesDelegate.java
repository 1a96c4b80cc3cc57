package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.Strategy.Exit;
import io.crossover.design.store.Designs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over the chosen modes and what happens at the end (D2, D4). */
@Component("recordModes")
class RecordModesDelegate implements JavaDelegate {

    private final Designs designs;

    RecordModesDelegate(Designs designs) {
        this.designs = designs;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        designs.recordModes(
                key,
                DesignVariables.MODES.get(delegateExecution),
                DesignVariables.MODES_REASON.find(delegateExecution).orElse(null),
                new Exit(
                        DesignVariables.IP_OWNERSHIP.get(delegateExecution),
                        DesignVariables.DATA_AFTERWARDS.get(delegateExecution),
                        DesignVariables.RENEWAL_TRIGGER.get(delegateExecution)));
        DesignVariables.RETURN_REASON.set(delegateExecution, null);
    }
}
