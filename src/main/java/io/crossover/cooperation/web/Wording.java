package io.crossover.cooperation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the pages write figures, times and names of fields. */
@Component
public class Wording {

    private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d+\\.\\d{5,}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Clock clock;

    Wording(Clock clock) {
        this.clock = clock;
    }

    /** In the time zone of the working calendar. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(clock.getZone()));
    }

    public boolean isPast(@Nullable Instant instant) {
        return instant != null && instant.isBefore(clock.instant());
    }

    /** A figure with its thousands apart, 4 500 000, and no more decimals than somebody reads. */
    public String figure(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal shown = value.setScale(value.abs().compareTo(BigDecimal.ONE) < 0 ? 6 : 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, shown.scale()) + "f", shown)
                .replace(',', '\u202f');
    }

    /** A fraction as a percentage with one decimal place. */
    public String percent(@Nullable BigDecimal fraction) {
        return fraction == null
                ? ""
                : fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** The day of a time, in the time zone of the working calendar. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** A field's name as words: {@code audienceOverlap} becomes "Audience overlap". */
    public String words(String name) {
        String spaced =
                name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').replace('-', ' ');
        return spaced.isEmpty()
                ? spaced
                : spaced.substring(0, 1).toUpperCase(Locale.ROOT)
                        + spaced.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Figures of the journal in one line. */
    public String figures(Map<String, Object> figures) {
        return figures.entrySet().stream()
                .map(figure -> words(figure.getKey()) + ": " + value(figure.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Whether a value of the record is shown as rows of its own. */
    public boolean isMap(@Nullable Object value) {
        return value instanceof Map;
    }

    public boolean isList(@Nullable Object value) {
        return value instanceof List;
    }

    public String value(@Nullable Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (LONG_DECIMAL.matcher(value.toString()).matches()) {
            return new BigDecimal(value.toString())
                    .setScale(4, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> words(String.valueOf(entry.getKey())) + " " + value(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
