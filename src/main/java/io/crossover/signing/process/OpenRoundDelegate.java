package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.PARTNER_OPTIONS;
import static io.crossover.signing.process.SigningVariables.PARTY_OPTIONS;
import static io.crossover.signing.process.SigningVariables.PAUSED_UNTIL;
import static io.crossover.signing.process.SigningVariables.PUT_FORWARD_BY;
import static io.crossover.signing.process.SigningVariables.ROUND_NUMBER;
import static io.crossover.signing.process.SigningVariables.ROUND_OUTCOME;
import static io.crossover.signing.process.SigningVariables.ROUND_POSITIONS;
import static io.crossover.signing.process.SigningVariables.ROUND_SPLIT;
import static io.crossover.signing.process.SigningVariables.ROUND_SUMMARY;
import static io.crossover.signing.process.SigningVariables.TERMS_AGREED;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Party;
import io.crossover.signing.TierShare;
import io.crossover.signing.store.Rounds;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays out the next round: where both sides stand, and the split as it stands (A2). */
@Component("openRound")
class OpenRoundDelegate implements JavaDelegate {

    private final Rounds rounds;
    private final Cooperations cooperations;

    OpenRoundDelegate(Rounds rounds, Cooperations cooperations) {
        this.rounds = rounds;
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        ROUND_NUMBER.set(delegateExecution, rounds.nextNumber(key));
        ROUND_POSITIONS.set(delegateExecution, rounds.positions(key));
        ROUND_SPLIT.set(delegateExecution, TierShare.of(rounds.split(key)));
        List<Party> parties = cooperations.parties(key);
        PARTY_OPTIONS.set(delegateExecution, Option.of(parties));
        List<Option> partners =
                Option.of(parties.stream().filter(party -> !party.ours()).toList());
        PARTNER_OPTIONS.set(delegateExecution, partners);
        PUT_FORWARD_BY.setIfAbsent(delegateExecution, partners.get(0).value());
        // the talks can end without a round that says so
        TERMS_AGREED.set(delegateExecution, false);
        ROUND_OUTCOME.remove(delegateExecution);
        ROUND_SUMMARY.remove(delegateExecution);
        PAUSED_UNTIL.remove(delegateExecution);
    }
}
