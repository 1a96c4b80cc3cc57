package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param curve how a cumulative one should grow
 * @param parts the segments and regions with targets of their own (M15)
 * @param sharing whether the partners see it (domain.md 11)
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
        @Nullable String horizon,
        TargetCurve curve,
        List<PartTarget> parts,
        Sharing sharing) {

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
        target = checkedTarget(target);
        requireDay("from", "The first day", from);
        requireDay("to", "The last day", to);
        if (to.isBefore(from)) {
            throw new InvalidInputException("to", "The last day must not be before the first day");
        }
        if (kind == KpiKind.RATE && !curve.equals(TargetCurve.LINEAR)) {
            throw new InvalidInputException(
                    "curve", "A rate has no curve: its target holds at any time. Only cumulative KPIs have one");
        }
        curve.check(from, to, target);
        parts = List.copyOf(parts);
        requireEachOnce(parts);
    }

    /** A KPI that grows in one line and is looked at as a whole. */
    public Kpi(
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
        this(
                name,
                unit,
                target,
                direction,
                kind,
                from,
                to,
                owner,
                source,
                horizon,
                TargetCurve.LINEAR,
                List.of(),
                Sharing.UNSAID);
    }

    public Kpi withParts(List<PartTarget> targets) {
        return new Kpi(name, unit, target, direction, kind, from, to, owner, source, horizon, curve, targets, sharing);
    }

    public Kpi with(Sharing said) {
        return new Kpi(name, unit, target, direction, kind, from, to, owner, source, horizon, curve, parts, said);
    }

    static BigDecimal checkedTarget(@Nullable BigDecimal target) {
        BigDecimal checked = Figure.check("target", target);
        if (checked.signum() < 0) {
            throw new InvalidInputException("target", "The target must not be negative");
        }
        return checked;
    }

    private static void requireEachOnce(List<PartTarget> parts) {
        Set<Part> seen = new HashSet<>();
        for (PartTarget each : parts) {
            if (!seen.add(each.part())) {
                throw new InvalidInputException(
                        "segment", "There are two targets for " + each.part().label());
            }
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
     * What should be there by the end of a day: a rate's target at any time, a cumulative one's along its curve from
     * nothing before the first day to the target at the end of the last.
     */
    public Expected expectedBy(LocalDate day) {
        return kind == KpiKind.RATE ? Expected.exactly(target) : curve.expectedBy(day, from, to, target);
    }

    /** The KPI of a part alone: its target, along a curve of the same shape. */
    public Kpi ofPart(BigDecimal partTarget) {
        return new Kpi(
                name,
                unit,
                partTarget,
                direction,
                kind,
                from,
                to,
                owner,
                source,
                horizon,
                curve.forPart(target),
                List.of(),
                sharing);
    }
}
