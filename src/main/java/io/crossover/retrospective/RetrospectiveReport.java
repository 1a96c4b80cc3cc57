package io.crossover.retrospective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The retrospective as it stays on record (T1 to T7).
 *
 * @param returnOnCost a factor
 * @param netMargin a fraction
 * @param answers what the meeting entered in the four views and on the customers' experience, by field
 * @param teamwork for each department and partner: tasks finished, on time, escalated
 */
public record RetrospectiveReport(
        @Nullable BigDecimal returnOnCost,
        @Nullable BigDecimal netMargin,
        Map<String, String> answers,
        String whyItWorked,
        String whyItDidNot,
        String participants,
        Outcome outcome,
        List<Lesson> lessons,
        List<PartnerRating> partners,
        List<Teamwork> teamwork,
        @Nullable LongTerm longTerm) {

    public RetrospectiveReport with(LongTerm decision) {
        return new RetrospectiveReport(
                returnOnCost,
                netMargin,
                answers,
                whyItWorked,
                whyItDidNot,
                participants,
                outcome,
                lessons,
                partners,
                teamwork,
                decision);
    }

    /** Management's decision (T5, T6). */
    public record LongTerm(
            String decision,
            String lasting,
            String reason,
            @Nullable LocalDate renewalFrom,
            @Nullable LocalDate renewalTo,
            @Nullable String rollOut) {}
}
