package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.PAUSED_UNTIL;
import static io.crossover.signing.process.SigningVariables.PUT_FORWARD_BY;
import static io.crossover.signing.process.SigningVariables.ROUND_NUMBER;
import static io.crossover.signing.process.SigningVariables.ROUND_OUTCOME;
import static io.crossover.signing.process.SigningVariables.ROUND_POSITIONS;
import static io.crossover.signing.process.SigningVariables.ROUND_SPLIT;
import static io.crossover.signing.process.SigningVariables.ROUND_SUMMARY;
import static io.crossover.signing.process.SigningVariables.TALKS_BROKEN_OFF;
import static io.crossover.signing.process.SigningVariables.TALKS_PAUSED;
import static io.crossover.signing.process.SigningVariables.TALKS_RESUME_AT;
import static io.crossover.signing.process.SigningVariables.TERMS_AGREED;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.BelowBottomLineException;
import io.crossover.signing.Round;
import io.crossover.signing.RoundMinutes;
import io.crossover.signing.RoundOutcome;
import io.crossover.signing.store.Rounds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a round of talks; what is below the bottom line goes up (A2). */
@Component("recordRound")
class RecordRoundDelegate implements JavaDelegate {

    private final Rounds rounds;
    private final Clock clock;

    RecordRoundDelegate(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        try {
            Round round = rounds.record(key, minutes(delegateExecution));
            TERMS_AGREED.set(delegateExecution, round.outcome() == RoundOutcome.AGREED);
            TALKS_PAUSED.set(delegateExecution, round.outcome() == RoundOutcome.PAUSED);
            TALKS_BROKEN_OFF.set(delegateExecution, round.outcome() == RoundOutcome.BROKEN_OFF);
            TALKS_RESUME_AT.set(
                    delegateExecution,
                    round.resumesAt(clock.getZone()).map(Instant::toString).orElse(null));
        } catch (BelowBottomLineException e) {
            throw new BpmnError("belowBottomLine", e.getMessage(), e);
        }
    }

    private static RoundMinutes minutes(DelegateExecution delegateExecution) {
        return new RoundMinutes(
                ROUND_NUMBER.get(delegateExecution),
                ROUND_POSITIONS.find(delegateExecution).orElse(List.of()),
                ROUND_SPLIT.find(delegateExecution).orElse(List.of()),
                PUT_FORWARD_BY.get(delegateExecution),
                ROUND_SUMMARY.get(delegateExecution),
                RoundOutcome.of(ROUND_OUTCOME.get(delegateExecution)),
                PAUSED_UNTIL.find(delegateExecution).orElse(null));
    }
}
