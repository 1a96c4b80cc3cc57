package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.store.Splits;
import io.crossover.engine.Returns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over whether business development agrees to the split that finance prepared. */
@Component("recordSplitAnswer")
class RecordSplitAnswerDelegate implements JavaDelegate {

    private final Splits splits;
    private final Returns returns;

    RecordSplitAnswerDelegate(Splits splits, Returns returns) {
        this.splits = splits;
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        boolean agreed = SplitVariables.SPLIT_ANSWER.get(delegateExecution).equals("agree");
        String reason =
                SplitVariables.SPLIT_ANSWER_REASON.find(delegateExecution).orElse("");
        boolean tooOften = !agreed && returns.tooOften(delegateExecution, SplitVariables.SPLIT_REJECTIONS);
        splits.answered(key, agreed, reason, tooOften);
        SplitVariables.SPLIT_AGREED.set(delegateExecution, agreed);
        DesignVariables.RETURN_REASON.set(delegateExecution, agreed ? null : reason);
        DesignVariables.RETURNED_TOO_OFTEN.set(delegateExecution, tooOften);
    }
}
