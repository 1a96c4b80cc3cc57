package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.store.Designs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over what management decided about a path that stays too long. */
@Component("decideLongPath")
class DecideLongPathDelegate implements JavaDelegate {

    private final Designs designs;

    DecideLongPathDelegate(Designs designs) {
        this.designs = designs;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        boolean kept = DesignVariables.LONG_PATH_ANSWER.get(delegateExecution).equals("keep");
        designs.decideLongPath(key, kept, DesignVariables.LONG_PATH_REASON.get(delegateExecution));
        DesignVariables.LONG_PATH_KEPT.set(delegateExecution, kept);
        DesignVariables.RETURN_REASON.set(delegateExecution, null);
    }
}
