package io.crossover.dispute.process;

import io.crossover.dispute.SettlementAnswer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("takeDownSettlementAnswer")
class TakeDownSettlementAnswerDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution delegateExecution) {
        SettlementAnswer answer = SettlementAnswer.of(
                DisputeVariables.ANSWER.get(delegateExecution),
                DisputeVariables.REFUSAL_REASON.find(delegateExecution).orElse(""));
        DisputeVariables.AGREED.set(delegateExecution, answer.agreed());
        DisputeVariables.REFUSAL.set(delegateExecution, answer.refusal());
    }
}
