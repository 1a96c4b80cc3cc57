package io.crossover.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("noteSettlementAnswer")
class NoteSettlementAnswerDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution delegateExecution) {
        boolean agreed = DisputeVariables.AGREED.get(delegateExecution);
        int refusals = DisputeVariables.REFUSALS.find(delegateExecution).orElse(0) + (agreed ? 0 : 1);
        DisputeVariables.SETTLED.set(delegateExecution, agreed);
        DisputeVariables.REFUSALS.set(delegateExecution, refusals);
        DisputeVariables.ANOTHER_ROUND.set(
                delegateExecution, refusals < DisputeVariables.ROUNDS.get(delegateExecution));
    }
}
