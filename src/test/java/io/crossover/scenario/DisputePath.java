package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import java.util.Map;

/** How people settle, or do not settle, a disagreement. */
public final class DisputePath {

    private final Play play;
    private final CooperationKey key;

    public DisputePath(Play play, CooperationKey key) {
        this.play = play;
        this.key = key;
    }

    /** Our contact person proposes on level 1. */
    public DisputePath contactProposes(String follows, String settlement) {
        play.complete(
                key,
                "userTask_proposeSettlement",
                "business-development",
                Map.of("disputeDecision", follows, "disputeResolution", settlement));
        return this;
    }

    /** Our management proposes on level 2. */
    public DisputePath managementProposes(String follows, String settlement) {
        play.complete(
                key,
                "userTask_proposeArbitration",
                "management",
                Map.of("disputeDecision", follows, "disputeResolution", settlement));
        return this;
    }

    public DisputePath partnerAgrees(String partner) {
        play.complete(key, "userTask_answerSettlement", partner, Map.of("settlementAnswer", "agree"));
        return this;
    }

    public DisputePath partnerRefuses(String partner, String reason) {
        play.complete(
                key,
                "userTask_answerSettlement",
                partner,
                Map.of("settlementAnswer", "refuse", "refusalReason", reason));
        return this;
    }

    public DisputePath contactsLimitPasses() {
        play.fireTimer(key, "boundaryEvent_contactsLimitPassed");
        return this;
    }

    public DisputePath arbitrationLimitPasses() {
        play.fireTimer(key, "boundaryEvent_arbitrationLimitPassed");
        return this;
    }

    /** Our management decides on level 3. */
    public DisputePath managementDecides(String follows, String resolution) {
        play.complete(
                key,
                "userTask_decideDispute",
                "management",
                Map.of("disputeDecision", follows, "disputeResolution", resolution));
        return this;
    }
}
