package io.crossover.cooperation.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Status;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the withdrawal and its reason on record and lists the partners to be told (G9). */
@Component("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

    private final Cooperations cooperations;

    RecordWithdrawalDelegate(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        String reason = CooperationVariables.WITHDRAWAL_REASON.get(delegateExecution);
        cooperations.become(key, Status.WITHDRAWN, reason);
        CooperationVariables.PARTNERS_TO_TELL.set(
                delegateExecution,
                cooperations.partners(key).stream()
                        .map(party -> new CooperationVariables.PartyToTell(party.id(), party.name(), party.groupId()))
                        .toList());
        String title = cooperations.get(key).proposal().title();
        CooperationVariables.NOTICE_SUBJECT.set(delegateExecution, title + " was withdrawn");
        CooperationVariables.NOTICE_TEXT.set(delegateExecution, reason);
    }
}
