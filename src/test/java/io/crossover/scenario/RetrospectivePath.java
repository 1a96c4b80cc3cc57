package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The retrospective as its people hold it: the partners' words, the meeting, management's decision. */
public final class RetrospectivePath {

    private RetrospectivePath() {}

    /** What a partner says. */
    public static Map<String, Object> feedback() {
        return Map.of(
                "wentWell", "Full shops on the weekends",
                "wentBadly", "Redeeming a coupon took a minute",
                "rating", "4",
                "wouldRepeat", "changed");
    }

    /** Holds the meeting with two lessons and rates each partner with four. */
    public static void hold(Play play, CooperationKey key, List<String> partnerIds) {
        play.complete(key, "userTask_holdRetrospective", "marketing", meeting(partnerIds.toArray(String[]::new)));
    }

    public static Map<String, Object> meeting(String... ratedPartners) {
        Map<String, Object> meeting = new HashMap<>();
        meeting.put("grossReturn", "1400000");
        meeting.put("totalCost", "500000");
        meeting.put("newCustomers", "80000");
        meeting.put("painPoints", "Slow redemption");
        meeting.put("satisfaction", "4.2");
        meeting.put("whyItWorked", "Both brands released together");
        meeting.put("whyItDidNot", "The coupon system was slow");
        meeting.put("participants", "Marketing, data, the bookshop's manager");
        meeting.put(
                "lessons",
                List.of(
                        Map.of(
                                "text", "Test coupon redemption at the till before the launch",
                                "kind", "risk-to-avoid",
                                "stage", "execution",
                                "mode", "joint-event",
                                "industry", "Books"),
                        Map.of(
                                "text",
                                "Release on all channels within the hour",
                                "kind",
                                "reusable-practice",
                                "stage",
                                "execution")));
        meeting.put(
                "partnerRatings",
                Stream.of(ratedPartners)
                        .map(partner -> Map.of("partner", partner, "rating", "4", "remark", "Reliable"))
                        .toList());
        return meeting;
    }

    public static void close(Play play, CooperationKey key) {
        play.complete(
                key,
                "userTask_decideLongTerm",
                "management",
                Map.of("longTermDecision", "close", "lastingForm", "none", "longTermReason", "Once was enough"));
    }
}
