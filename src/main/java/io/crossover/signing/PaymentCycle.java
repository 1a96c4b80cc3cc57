package io.crossover.signing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.crossover.cooperation.InvalidInputException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** How often the parties settle with each other. */
public enum PaymentCycle {
    ONCE("once", "once, after the campaign", 0),
    MONTHLY("monthly", "every month", 1),
    QUARTERLY("quarterly", "every quarter", 3);

    private final String id;
    private final String label;
    private final int months;

    PaymentCycle(String id, String label, int months) {
        this.id = id;
        this.label = label;
        this.months = months;
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    @JsonCreator
    public static PaymentCycle of(String id) {
        return Arrays.stream(values())
                .filter(cycle -> cycle.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("paymentCycle", "There is no payment cycle called " + id));
    }

    /** The last day of each period that is settled; the campaign's last day always ends one. */
    List<LocalDate> periodEnds(LocalDate from, LocalDate to) {
        TreeSet<LocalDate> ends = new TreeSet<>();
        if (months > 0) {
            LocalDate first = from.withMonth((from.getMonthValue() - 1) / months * months + 1)
                    .withDayOfMonth(1);
            for (LocalDate start = first; !start.isAfter(to); start = start.plusMonths(months)) {
                LocalDate end = start.plusMonths(months - 1L).with(TemporalAdjusters.lastDayOfMonth());
                ends.add(end.isAfter(to) ? to : end);
            }
        }
        ends.add(to);
        return List.copyOf(ends);
    }
}
