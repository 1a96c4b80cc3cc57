package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The design's happy path: Moonlight Coffee and its partners agree on 70/30 up to a million and 60/40 above. */
public final class DesignPath {

    private static final List<String> ALWAYS_ASKED = List.of(
            "brand-tone-conflict",
            "loss-of-trust",
            "slow-coordination",
            "data-protection",
            "partner-unable-to-deliver");

    private DesignPath() {}

    /** From the chosen partners to the approved strategy; ours gets what the partners' equal shares leave. */
    public static void approveStrategy(Play play, CooperationKey key, int partners) {
        describeStrategy(play, key, 4);
        chooseModes(play, key);
        prepareSplit(play, key, tiers(partners));
        agreeSplit(play, key);
        rateRisks(play, key);
        play.complete(key, "userTask_approveStrategy", "management", Map.of("strategyDecision", "approve"));
    }

    public static void describeStrategy(Play play, CooperationKey key, int steps) {
        List<Map<String, String>> path = IntStream.rangeClosed(1, steps)
                .mapToObj(step -> Map.of("step", "Step " + step))
                .toList();
        play.complete(
                key,
                "userTask_describeStrategy",
                "marketing",
                Map.of(
                        "sharedCustomers", "People who read in the afternoon",
                        "sharedPain", "No quiet place to read",
                        "jointOffer", "A reading corner with coffee",
                        "pooled", List.of("customers", "channels", "products", "brand"),
                        "pathSteps", path,
                        "maySay", "Time for yourself",
                        "mayNotSay", "Anything about weight or health",
                        "mayShow", "Both marks side by side",
                        "mayNotShow", "Crowded shops"));
    }

    public static void chooseModes(Play play, CooperationKey key) {
        play.complete(
                key,
                "userTask_chooseModes",
                "business-development",
                Map.of(
                        "modes", List.of("joint-event", "co-branding"),
                        "modesReason", "One strong event rather than many small things",
                        "ipOwnership", "Each keeps its own; the joint mark belongs to both",
                        "dataAfterwards", "Each keeps its own customers",
                        "renewalTrigger", "Sales reach 120 % of target"));
    }

    public static void prepareSplit(Play play, CooperationKey key, List<? extends Map<String, String>> tiers) {
        play.complete(key, "userTask_prepareBenefitSplit", "finance", sheet(tiers));
    }

    public static Map<String, Object> sheet(List<? extends Map<String, String>> tiers) {
        Map<String, Object> sheet = new HashMap<>();
        sheet.put("basis", "sales");
        sheet.put("currency", "CNY");
        sheet.put("tiers", tiers);
        sheet.put("guarantees", List.of());
        sheet.put("stockShared", false);
        sheet.put("contributions", List.of());
        sheet.put("benefits", List.of());
        sheet.put("lowResult", "200000");
        sheet.put("expectedResult", "1500000");
        sheet.put("highResult", "3000000");
        return sheet;
    }

    public static void agreeSplit(Play play, CooperationKey key) {
        play.complete(key, "userTask_agreeBenefitSplit", "business-development", Map.of("splitAnswer", "agree"));
    }

    public static void rateRisks(Play play, CooperationKey key) {
        List<Map<String, String>> risks = ALWAYS_ASKED.stream()
                .map(kind -> Map.of(
                        "kind", kind,
                        "likelihood", "2",
                        "impact", "4",
                        "owner", "marketing",
                        "earlySign", "First complaints",
                        "answer", "Stop, talk, explain"))
                .toList();
        play.complete(key, "userTask_registerRisks", "marketing", Map.of("risks", risks));
    }

    /** 70 % for us up to a million and 60 % above, the rest in equal shares for the partners. */
    static List<Map<String, String>> tiers(int partners) {
        Map<String, String> lower = new HashMap<>(Map.of("upTo", "1000000", "share1", "70"));
        Map<String, String> upper = new HashMap<>(Map.of("share1", "60"));
        for (int partner = 0; partner < partners; partner++) {
            lower.put("share" + (partner + 2), String.valueOf(30.0 / partners));
            upper.put("share" + (partner + 2), String.valueOf(40.0 / partners));
        }
        return List.of(lower, upper);
    }
}
