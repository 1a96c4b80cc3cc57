package io.crossover.dispute.process;

import io.crossover.dispute.DisputeLevel;
import io.crossover.dispute.DisputeLimits;
import io.crossover.dispute.store.Disputes;
import io.crossover.engine.DecisionTables;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fills in what the caller left to the table of limits and begins the first level. */
@Component("openDispute")
class OpenDisputeDelegate implements JavaDelegate {

    private static final String DECISION = "dispute-limits";

    private final DecisionTables tables;
    private final LevelClock levels;
    private final Disputes disputes;

    OpenDisputeDelegate(DecisionTables tables, LevelClock levels, Disputes disputes) {
        this.tables = tables;
        this.levels = levels;
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        DecisionTables.Row limits = tables.row(DECISION, Map.of("kind", kind(delegateExecution)));
        DisputeVariables.UNIT.setIfAbsent(delegateExecution, limits.text("unit"));
        DisputeVariables.LEVEL_1_LIMIT.setIfAbsent(delegateExecution, limits.integer("level1"));
        DisputeVariables.LEVEL_2_LIMIT.setIfAbsent(delegateExecution, limits.integer("level2"));
        DisputeVariables.ROUNDS.setIfAbsent(delegateExecution, limits.integer("rounds"));
        DisputeVariables.PARTY_CONCERNED.set(
                delegateExecution,
                DisputeVariables.PARTY_GROUP.find(delegateExecution).isPresent());
        Instant end = levels.begin(DisputeLevel.CONTACTS, delegateExecution).orElse(null);
        disputes.opened(DisputeVariables.disagreement(delegateExecution), end);
    }

    /** A caller that counts clock hours disputes money. */
    private static String kind(DelegateExecution delegateExecution) {
        return DisputeVariables.KIND.find(delegateExecution).orElseGet(() -> DisputeVariables.UNIT
                .find(delegateExecution)
                .filter(DisputeLimits.CLOCK::equals)
                .map(unit -> "money")
                .orElse("routine"));
    }
}
