package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A measured quantity with a target (M1). One that exists is valid.
 *
 * @param target what should be there at the end of the last day; of a rate, at any time
 * @param from first day of the curve, included
 * @param to last day of the curve, included
 * @param owner who answers for it
 * @param source where its figures come from
 * @param horizon short-term conversion or long-term brand
 */
public record Kpi(
        String name,
        @Nullable String unit,
        BigDecimal target,
        Direction direction,
        KpiKind kind,
        LocalDate from,
        LocalDate to,
        @Nullable String owner,
        @Nullable String source,
        @Nullable String horizon) {

    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_TEXT = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    public Kpi {
        name = Words.required("kpi", "The KPI's name", name, LONGEST_NAME);
        unit = Words.optional("unit", "The unit", unit, LONGEST_TEXT);
        owner = Words.optional("owner", "The owner", owner, LONGEST_TEXT);
        source = Words.optional("source", "The source", source, LONGEST_TEXT);
        horizon = Words.optional("horizon", "The horizon", horizon, LONGEST_TEXT);
        target = Figure.check("target", target);
        if (target.signum() < 0) {
            throw new InvalidInputException("target", "The target must not be negative");
        }
        requireDay("from", "The first day", from);
        requireDay("to", "The last day", to);
        if (to.isBefore(from)) {
            throw new InvalidInputException("to", "The last day must not be before the first day");
        }
    }

    private static void requireDay(String field, String what, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInputException(field, what + " is missing");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidInputException(
                    field, what + " must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
    }

    /**
     * What should be there by the end of a day: a rate's target at any time, a cumulative one's along a straight line
     * from nothing before the first day to the target at the end of the last.
     */
    public Expected expectedBy(LocalDate day) {
        if (kind == KpiKind.RATE) {
            return Expected.exactly(target);
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long passed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(from, day) + 1));
        return new Expected(target.multiply(BigDecimal.valueOf(passed)), BigDecimal.valueOf(days));
    }
}
