package io.crossover.emergency.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("listAffectedCooperations")
class ListAffectedCooperationsDelegate implements JavaDelegate {

    private final AffectedCooperations affected;

    ListAffectedCooperationsDelegate(AffectedCooperations affected) {
        this.affected = affected;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        EmergencyVariables.AFFECTED_OPTIONS.set(
                delegateExecution,
                affected.seenBy(EmergencyVariables.REPORTED_BY.get(delegateExecution)).stream()
                        .map(cooperation -> new EmergencyVariables.Option(
                                cooperation.proposal().title() + " (" + cooperation.key() + ")",
                                cooperation.key().value()))
                        .toList());
        EmergencyVariables.REPORT_DROPPED.set(delegateExecution, false);
    }
}
