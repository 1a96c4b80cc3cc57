package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Party;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Offers the parties as owners, and shows what was agreed. */
@Component("showPlanOptions")
class ShowPlanOptionsListener implements TaskListener {

    private final Cooperations cooperations;

    ShowPlanOptionsListener(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        CooperationKey key = new CooperationKey(delegateTask.getExecution().getProcessBusinessKey());
        ExecutionVariables.PARTNER_OPTIONS.setLocal(delegateTask, options(cooperations.partners(key)));
        ExecutionVariables.PARTY_OPTIONS.setLocal(delegateTask, options(cooperations.parties(key)));
        ExecutionVariables.AGREED_FACTS.setLocal(
                delegateTask,
                List.of(
                        new Fact(
                                "Campaign as agreed",
                                ExecutionVariables.CAMPAIGN_FROM.get(delegateTask) + " to "
                                        + ExecutionVariables.CAMPAIGN_TO.get(delegateTask)),
                        new Fact(
                                "Modes of cooperation",
                                ExecutionVariables.COOPERATION_MODES
                                        .get(delegateTask)
                                        .replace("-", " ")),
                        new Fact(
                                "Preparation needed, at least",
                                ExecutionVariables.PREPARATION_MONTHS.get(delegateTask) + " months")));
    }

    private static List<ExecutionVariables.Option> options(List<Party> parties) {
        return parties.stream()
                .map(party -> new ExecutionVariables.Option(party.name(), party.id()))
                .toList();
    }
}
