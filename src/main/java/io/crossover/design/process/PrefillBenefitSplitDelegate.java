package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.process.SplitVariables.PartyOption;
import io.crossover.design.store.Splits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays out the sheet that finance fills: the parties, and the terms as they stand. */
@Component("prefillBenefitSplit")
class PrefillBenefitSplitDelegate implements JavaDelegate {

    private final Splits splits;

    PrefillBenefitSplitDelegate(Splits splits) {
        this.splits = splits;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        Splits.Start start = splits.start(key);
        DesignVariables.TITLE.set(delegateExecution, start.title());
        SplitVariables.prefill(delegateExecution, start.sheet());
        SplitVariables.PARTY_OPTIONS.set(
                delegateExecution,
                start.parties().stream()
                        .map(party -> new PartyOption(party.name(), party.id()))
                        .toList());
        for (int place = 0; place < start.parties().size(); place++) {
            SplitVariables.partyName(place)
                    .set(delegateExecution, start.parties().get(place).name());
        }
        SplitVariables.SPLIT_AGREED.set(delegateExecution, false);
    }
}
