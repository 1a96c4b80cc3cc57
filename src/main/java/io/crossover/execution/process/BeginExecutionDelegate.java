package io.crossover.execution.process;

import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.RecordSection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts on the table what was agreed: the campaign's days and the modes of cooperation. */
@Component("beginExecution")
class BeginExecutionDelegate implements JavaDelegate {

    private final Cooperations cooperations;
    private final CooperationRecord cooperationRecord;

    BeginExecutionDelegate(Cooperations cooperations, CooperationRecord cooperationRecord) {
        this.cooperations = cooperations;
        this.cooperationRecord = cooperationRecord;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        AgreedTerms agreed = cooperationRecord.get(key, RecordSection.AGREED_TERMS, AgreedTerms.class);
        ExecutionVariables.TITLE.set(
                delegateExecution, cooperations.get(key).proposal().title());
        ExecutionVariables.COOPERATION_MODES.set(delegateExecution, String.join(", ", agreed.modes()));
        ExecutionVariables.CAMPAIGN_FROM.set(delegateExecution, agreed.campaignFrom());
        ExecutionVariables.CAMPAIGN_TO.set(delegateExecution, agreed.campaignTo());
        ExecutionVariables.LAUNCHED.set(delegateExecution, false);
    }
}
