package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.store.Designs;
import io.crossover.engine.Returns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends a path with too many steps back to its author, with the reason (D6). */
@Component("returnLongPath")
class ReturnLongPathDelegate implements JavaDelegate {

    private final Designs designs;
    private final Returns returns;

    ReturnLongPathDelegate(Designs designs, Returns returns) {
        this.designs = designs;
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        boolean tooOften = returns.tooOften(delegateExecution, DesignVariables.PATH_REJECTIONS);
        String reason = designs.returnLongPath(
                key,
                DesignVariables.PATH_LENGTH.get(delegateExecution),
                DesignVariables.LONGEST_PATH.get(delegateExecution),
                tooOften);
        DesignVariables.RETURN_REASON.set(delegateExecution, reason);
        DesignVariables.RETURNED_TOO_OFTEN.set(delegateExecution, tooOften);
    }
}
