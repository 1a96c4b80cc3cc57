package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import java.util.HashMap;
import java.util.Map;

/** The settlement's happy path: finance confirms the figure, every party its statement, a second person the payments. */
public final class SettlementPath {

    private final Play play;
    private final CooperationKey key;

    public SettlementPath(Play play, CooperationKey key) {
        this.play = play;
        this.key = key;
    }

    public SettlementPath confirmFigures(String result) {
        play.complete(key, "userTask_confirmFigures", "finance", Map.of("result", result));
        return this;
    }

    public SettlementPath confirmStatement(String partyName, String user) {
        play.complete(key, "userTask_answerStatement", partyName, user, Map.of("statementAnswer", "confirm"));
        return this;
    }

    public SettlementPath disputeLine(String partyName, String user, int line, String reason) {
        play.complete(
                key,
                "userTask_answerStatement",
                partyName,
                user,
                Map.of("statementAnswer", "dispute", "disputedLine", String.valueOf(line), "disputeReason", reason));
        return this;
    }

    /** Finance enters what a settled dispute moves, in the order of the parties. */
    public SettlementPath correct(String reason, String... amounts) {
        Map<String, Object> entered = new HashMap<>(Map.of("correctionReason", reason));
        for (int i = 0; i < amounts.length; i++) {
            entered.put("correction" + (i + 1), amounts[i]);
        }
        play.complete(key, "userTask_enterCorrection", "finance", entered);
        return this;
    }

    public SettlementPath pay(String partnerName, String amount, String paidOn) {
        play.complete(
                key,
                "userTask_recordPayment",
                partnerName,
                "finance-2",
                Map.of("paidAmount", amount, "paidOn", paidOn, "paymentReference", "BANK-" + partnerName));
        return this;
    }
}
