package io.crossover.cooperation.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Status;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("closeCooperation")
class CloseCooperationDelegate implements JavaDelegate {

    private final Cooperations cooperations;

    CloseCooperationDelegate(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        cooperations.become(new CooperationKey(delegateExecution.getProcessBusinessKey()), Status.CLOSED, null);
    }
}
