package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many were counted in the period that ends at a time, and how many of them are of the kind that counts: reshares by
 * others of all shares (M10), negative ones of all mentions (M9).
 */
public record ShareCount(String source, Instant at, BigDecimal whole, BigDecimal part) {

    public static final String SECONDARY_SPREAD = "secondary spread";
    public static final String NEGATIVE_MENTIONS = "negative mentions";
    public static final String RISE_OF_NEGATIVE_MENTIONS = "rise of negative mentions";

    private static final int LONGEST_SOURCE = 100;
    private static final int DECIMALS = 12;

    /** Reads what somebody wrote; the names are those of the fields, for the reasons. */
    public static ShareCount read(
            @Nullable String source,
            @Nullable String at,
            String wholeName,
            @Nullable String whole,
            String partName,
            @Nullable String part,
            ZoneId zone) {
        ShareCount read = new ShareCount(
                Words.required("source", "The source", Words.nobodys("source", "The source", source), LONGEST_SOURCE),
                MeasurementRow.time("at", at, zone),
                Figure.read(wholeName, whole),
                Figure.read(partName, part));
        requireWhole(wholeName, read.whole);
        requireWhole(partName, read.part);
        if (read.part.signum() < 0) {
            throw new InvalidInputException(partName, "There cannot be less than none");
        }
        if (read.part.compareTo(read.whole) > 0) {
            throw new InvalidInputException(partName, "There cannot be more %s than %s".formatted(partName, wholeName));
        }
        return read;
    }

    private static void requireWhole(String name, BigDecimal count) {
        if (count.scale() > 0) {
            throw new InvalidInputException(name, "What was counted is a whole number, such as 800");
        }
    }

    /** Whether there is a rate: of nothing there is none. */
    public boolean hasRate() {
        return whole.signum() > 0;
    }

    private BigDecimal percent() {
        return part.movePointRight(2).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * The measurements that one source's counts give, each with its KPI.
     *
     * @param counts in the order of their times
     */
    public static List<MeasurementRow> rates(ShareKind kind, List<ShareCount> counts) {
        List<MeasurementRow> rates = new ArrayList<>();
        @Nullable BigDecimal before = null;
        for (ShareCount count : counts) {
            if (count.hasRate()) {
                BigDecimal percent = count.percent();
                if (kind == ShareKind.SPREAD) {
                    rates.add(count.row(SECONDARY_SPREAD, percent));
                } else {
                    rates.add(count.row(NEGATIVE_MENTIONS, percent));
                    if (before != null) {
                        rates.add(count.row(RISE_OF_NEGATIVE_MENTIONS, percent.subtract(before)));
                    }
                }
                before = percent;
            }
        }
        return rates;
    }

    private MeasurementRow row(String kpi, BigDecimal value) {
        return new MeasurementRow(1, kpi, at.toString(), value.toPlainString(), source, null);
    }
}
