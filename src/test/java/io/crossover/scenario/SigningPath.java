package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** How people get from an approved strategy to a signed agreement. */
public final class SigningPath {

    /** Our share of both tiers, in percent, that {@link #approveMandate} asks for at least. */
    public static final String MINIMUM_SHARE = "55";

    private SigningPath() {}

    /** A partner at the table: its party, and the account that signs for it. */
    public record Partner(String partyId, String name, String account) {}

    /**
     * From the mandate to the last signature.
     *
     * @param ours our brand
     */
    public static void sign(Play play, CooperationKey key, String ours, List<Partner> partners) {
        prepareMandate(play, key, MINIMUM_SHARE);
        approveMandate(play, key);
        agreeInOneRound(play, key, partners);
        writeAgreement(play, key);
        clear(play, key);
        signFor(play, key, ours, "management");
        partners.forEach(partner -> signFor(play, key, partner.name(), partner.account()));
    }

    public static void prepareMandate(Play play, CooperationKey key, String minimumShare) {
        play.complete(key, "userTask_prepareMandate", "business-development", mandate(minimumShare));
    }

    public static Map<String, Object> mandate(String minimumShare) {
        return Map.of(
                "mandateGoals", "20 000 new customers at less than 25 each",
                "mandateConcessions", "The bookshop may choose the days of the events",
                "mandateBottomLine", "No exclusivity beyond the campaign",
                "minimumShare", minimumShare,
                "mandateAlternatives",
                        List.of(Map.of(
                                "point", "split",
                                "alternative", "A lower share against a fixed fee",
                                "evidence", "The fee paid for itself in the spring campaign")));
    }

    public static void approveMandate(Play play, CooperationKey key) {
        play.complete(key, "userTask_approveMandate", "management", Map.of("mandateDecision", "approve"));
    }

    /** 70 % for us up to a million and 60 % above, the rest in equal shares for the partners. */
    public static void agreeInOneRound(Play play, CooperationKey key, List<Partner> partners) {
        holdRound(play, key, round(partners, 70, 60, "agreed"));
    }

    public static void holdRound(Play play, CooperationKey key, Map<String, ?> round) {
        play.complete(key, "userTask_holdRound", "business-development", round);
    }

    /**
     * The form of a round.
     *
     * @param lower our share up to a million, in percent
     * @param upper our share above, in percent
     */
    public static Map<String, Object> round(List<Partner> partners, int lower, int upper, String outcome) {
        Map<String, Object> round = new HashMap<>();
        round.put(
                "roundPositions",
                List.of(Map.of(
                        "point", "split",
                        "state", outcome.equals("agreed") ? "agreed" : "open",
                        "ours", "70/30",
                        "theirs", "60/40",
                        "result", "70/30 up to a million, 60/40 above")));
        List<Map<String, Object>> shares = new ArrayList<>(tier("1000000", lower, partners));
        shares.addAll(tier(null, upper, partners));
        round.put("roundSplit", shares);
        round.put("putForwardBy", partners.get(0).partyId());
        round.put("roundOutcome", outcome);
        round.put("roundSummary", "Both sides were there; the tiers were talked over");
        return round;
    }

    private static List<Map<String, Object>> tier(@Nullable String upTo, int ours, List<Partner> partners) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(share(upTo, "ours", String.valueOf(ours)));
        IntStream.range(0, partners.size())
                .forEach(i -> rows.add(share(
                        upTo, partners.get(i).partyId(), String.valueOf((100 - ours) / (double) partners.size()))));
        return rows;
    }

    private static Map<String, Object> share(@Nullable String upTo, String party, String share) {
        Map<String, Object> row = new HashMap<>(Map.of("party", party, "share", share));
        if (upTo != null) {
            row.put("upTo", upTo);
        }
        return row;
    }

    /** The template as it stands, with every point ticked. */
    public static void writeAgreement(Play play, CooperationKey key) {
        play.complete(key, "userTask_writeAgreement", "legal", agreement(play, key));
    }

    public static Map<String, Object> agreement(Play play, CooperationKey key) {
        Task task = play.task(key, "userTask_writeAgreement");
        Map<String, Object> form = new HashMap<>();
        List.of("agreementClauses", "campaignFrom", "campaignTo", "paymentCycle", "paymentDays", "deposits")
                .forEach(field -> form.put(field, play.variable(task, field)));
        form.put("scopePoints", List.of("resources", "services", "delivery-standards"));
        form.put("ipPoints", List.of("trade-marks", "patents", "copyright", "confidentiality"));
        form.put("brandReviewPoints", List.of("joint-review"));
        form.put("financePoints", List.of("payment-cycle", "result-or-fixed", "audit-right", "benefit-rules"));
        form.put("breachPoints", List.of("quantified-cases", "penalty-rate", "unilateral-end"));
        return form;
    }

    /** A second lawyer finds nothing that blocks. */
    public static void clear(Play play, CooperationKey key) {
        review(play, key, List.of(Map.of("clause", "4", "weight", "advice", "finding", "Name the auditor")), "text");
    }

    public static void review(Play play, CooperationKey key, List<Map<String, String>> findings, String goesTo) {
        Task task = play.task(key, "userTask_reviewAgreement");
        play.complete(
                key,
                "userTask_reviewAgreement",
                "legal-2",
                Map.of(
                        "reviewedAreas",
                        List.of("compliance", "liability", "disputes", "force-majeure"),
                        "thirdParties",
                        false,
                        "reviewFindings",
                        findings,
                        "findingsGoTo",
                        goesTo,
                        "signBy",
                        play.variable(task, "signBy")));
    }

    public static void signFor(Play play, CooperationKey key, String party, String account) {
        play.complete(
                key,
                "userTask_signAgreement",
                party,
                account,
                Map.of("signatureDecision", "sign", "signatoryName", "Chief executive"));
    }

    public static void refuseFor(Play play, CooperationKey key, String party, String account, String reason) {
        play.complete(
                key,
                "userTask_signAgreement",
                party,
                account,
                Map.of("signatureDecision", "refuse", "refusalReason", reason));
    }
}
