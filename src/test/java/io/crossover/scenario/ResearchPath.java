package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the people of research do, from the inventory to the partners' accounts. */
public final class ResearchPath {

    private static final List<String> INDICATORS = List.of(
            "marketGrowth",
            "customerActivity",
            "policySupport",
            "customerOverlap",
            "complementaryDemand",
            "profileConsistency",
            "ourResources",
            "theirResources",
            "brandInfluence",
            "marketShare",
            "customerQuality",
            "willingness",
            "brandToneConflict",
            "customerTrust",
            "regulatoryCompliance",
            "abilityToDeliver");

    private final Play play;
    private final CooperationKey key;

    public ResearchPath(Play play, CooperationKey key) {
        this.play = play;
        this.key = key;
    }

    /** Starts research alone, with one candidate of each name. */
    public ResearchPath start(String... candidates) {
        play.start("research", key, Map.of("candidates", proposed(candidates)));
        return this;
    }

    public static List<Map<String, String>> proposed(String... candidates) {
        return Arrays.stream(candidates)
                .map(name -> Map.of("name", name, "industry", "Books", "contact", "Wang Fang"))
                .toList();
    }

    /**
     * The whole happy path after the start: every candidate scores fours and is taken on by management, and all become
     * partners.
     */
    public ResearchPath choosePartners(String... candidates) {
        describeResources();
        for (String candidate : candidates) {
            assess(candidate, 4);
            decide(candidate, "takeOn");
        }
        choose(candidates);
        nameContacts(candidates);
        return this;
    }

    public ResearchPath describeResources() {
        play.complete(
                key,
                "userTask_describeResources",
                "business-development",
                Map.of(
                        "brandReach", "1.2 million members",
                        "onlineChannels", "App with 400 000 users a month",
                        "offlineChannels", "210 shops",
                        "customerData", "Purchases and preferences of the members",
                        "technology", "Open coupon interface",
                        "supplyChain", "Own roastery",
                        "dataSources", "CRM, point of sale",
                        "tagAccuracy", "92.5"));
        return this;
    }

    /** Gathers the evidence and fills the sheet with one score everywhere; low risk of the 3C. */
    public ResearchPath assess(String candidate, int score) {
        gatherEvidence(candidate, evidence("0.42", false));
        score(candidate, sheet(score));
        return this;
    }

    public ResearchPath gatherEvidence(String candidate, Map<String, ?> evidence) {
        play.complete(key, "userTask_gatherEvidence", candidate, "business-development", evidence);
        return this;
    }

    public ResearchPath score(String candidate, Map<String, ?> sheet) {
        play.complete(key, "userTask_scoreCandidate", candidate, "business-development", sheet);
        return this;
    }

    /** Evidence with all three looks. */
    public static Map<String, Object> evidence(@Nullable String audienceOverlap, boolean regulated) {
        Map<String, Object> evidence = new HashMap<>(Map.of(
                "marketSize", "12 billion a year",
                "marketSizeSource", "Industry report 2026",
                "competition", "Two larger chains",
                "competitionSource", "Public registers",
                "regulated", regulated,
                "teamFindings",
                        List.of(Map.of(
                                "team", "planning", "finding", "Six campaigns a year", "source", "Their web site"))));
        if (audienceOverlap != null) {
            evidence.put("audienceOverlap", audienceOverlap);
        }
        for (String look : List.of("resources", "cases", "technology")) {
            evidence.put(look + "Missing", false);
            evidence.put(look + "Finding", "Seen");
            evidence.put(look + "Reference", "Document of 3 November");
        }
        return evidence;
    }

    /** A sheet with one score everywhere, and 3C of 4 + 4 − 2. */
    public static Map<String, Object> sheet(int score) {
        Map<String, Object> sheet = new HashMap<>();
        INDICATORS.forEach(indicator -> sheet.put(indicator, score));
        sheet.putAll(Map.of(
                "marketGrowthRemark", "Grows by 8 % a year",
                "strategicFit", 4,
                "resourceFit", 4,
                "executionSynergy", 3,
                "compatibility", 4,
                "contribution", 4,
                "conflict", 2));
        return sheet;
    }

    /** Management's decision, {@code takeOn} or {@code drop}. */
    public ResearchPath decide(String candidate, String decision) {
        play.complete(
                key,
                "userTask_decideOnCandidate",
                candidate,
                "management",
                Map.of("candidateDecision", decision, "candidateDecisionReason", "The customers fit"));
        return this;
    }

    /** Legal's answer, {@code cleared} or {@code refused}. */
    public ResearchPath clear(String candidate, String clearance) {
        play.complete(
                key,
                "userTask_clearCandidate",
                candidate,
                "legal",
                Map.of("clearance", clearance, "clearanceReason", "Licence seen"));
        return this;
    }

    public ResearchPath choose(String... candidates) {
        List<String> offered = play.options(play.task(key, "userTask_choosePartners"), "partnerOptions", candidates);
        play.complete(key, "userTask_choosePartners", "business-development", Map.of("chosenPartners", offered));
        return this;
    }

    public ResearchPath chooseNobody(String reason) {
        play.complete(
                key,
                "userTask_choosePartners",
                "business-development",
                Map.of("chosenPartners", List.of(), "noPartnerReason", reason));
        return this;
    }

    /** Management's answer to more partners than the limit, {@code agree} or {@code refuse}. */
    public ResearchPath answerExtraPartners(String decision) {
        play.complete(
                key,
                "userTask_approveExtraPartners",
                "management",
                Map.of("extraPartnersDecision", decision, "extraPartnersReason", "The fourth brings the venue"));
        return this;
    }

    /** One contact person of each partner, with a login of their own. */
    public ResearchPath nameContacts(String... partners) {
        List<String> offered = play.options(play.task(key, "userTask_nameContacts"), "partnerOptions", partners);
        play.complete(
                key,
                "userTask_nameContacts",
                "business-development",
                Map.of(
                        "partnerContacts",
                        IntStream.range(0, partners.length)
                                .mapToObj(index -> contact(offered.get(index), index))
                                .toList()));
        return this;
    }

    private Map<String, String> contact(String partner, int index) {
        return Map.of("partner", partner, "name", "Li Na", "login", contactLogin(index), "email", "li.na@example.com");
    }

    /** The login of the partner's contact person, by the partner's place among the chosen. */
    public String contactLogin(int index) {
        return "contact-%s-%d".formatted(key.value().toLowerCase(Locale.ROOT), index);
    }
}
