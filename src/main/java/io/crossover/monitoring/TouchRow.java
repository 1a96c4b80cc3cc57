package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.MeasurementRow.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A touch as it was written, by whatever way it came (M13).
 *
 * @param line of the file, from 1 with the heading, or the row's number in a list
 * @param fields value by field
 */
public record TouchRow(long line, Map<String, String> fields) {

    /** What every touch may say. */
    public static final Set<String> FIELDS = Set.of(
            "customer",
            "at",
            "kind",
            "step",
            "value",
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content");

    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_AGREED_TEXT = 500;
    private static final int LONGEST_AGREED_TEXTS = 1500;
    private static final int CENTS = 2;

    /**
     * The touch that the row says.
     *
     * @param zone of days and of times without an offset
     * @param now no touch is later
     * @param refused takes what is wrong with it, every field's reason; the answer is then empty
     */
    public Optional<Touch> read(ZoneId zone, Instant now, List<Refusal> refused) {
        List<Refusal> wrong = new ArrayList<>();
        String customer = part(() -> required("customer", "The customer"), wrong);
        Instant at = part(() -> at(zone, now), wrong);
        Touch.Kind kind = part(this::kind, wrong);
        String step = part(() -> required("step", "The step"), wrong);
        Optional<String> source = part(() -> optional("utm_source", "The source"), wrong);
        Optional<String> medium = part(() -> optional("utm_medium", "The medium"), wrong);
        Optional<String> campaign = part(() -> optional("utm_campaign", "The campaign"), wrong);
        Optional<String> term = part(() -> optional("utm_term", "The term"), wrong);
        Optional<String> content = part(() -> optional("utm_content", "The content"), wrong);
        BigDecimal worth = part(() -> worth(kind), wrong);
        Map<String, String> agreed = part(this::agreed, wrong);
        if (kind == Touch.Kind.TOUCH && source != null && source.isEmpty()) {
            wrong.add(new Refusal(line, "utm_source", "The source is missing: a touch says who sent the customer"));
        }
        if (medium != null && medium.isPresent() && source != null && source.isEmpty()) {
            wrong.add(new Refusal(line, "utm_source", "The source is missing: a medium alone says nothing"));
        }
        if (!wrong.isEmpty()) {
            refused.addAll(wrong);
            return Optional.empty();
        }
        return Optional.of(new Touch(
                Objects.requireNonNull(customer),
                Objects.requireNonNull(at),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(step),
                Touch.channel(value(source), value(medium)),
                value(campaign),
                value(term),
                value(content),
                Objects.requireNonNull(worth),
                Objects.requireNonNull(agreed)));
    }

    private static @Nullable String value(@Nullable Optional<String> read) {
        return Objects.requireNonNull(read).orElse(null);
    }

    private <T> @Nullable T part(Supplier<T> read, List<Refusal> wrong) {
        try {
            return read.get();
        } catch (InvalidInputException e) {
            wrong.add(new Refusal(line, e.field(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private String required(String field, String what) {
        return Words.required(field, what, Words.nobodys(field, what, fields.get(field)), LONGEST_TEXT);
    }

    private Optional<String> optional(String field, String what) {
        return Optional.ofNullable(
                Words.optional(field, what, Words.nobodys(field, what, fields.get(field)), LONGEST_TEXT));
    }

    private Instant at(ZoneId zone, Instant now) {
        Instant at = MeasurementRow.time("at", fields.get("at"), zone);
        if (at.isAfter(now)) {
            throw new InvalidInputException("at", "The time lies in the future");
        }
        return at;
    }

    private Touch.Kind kind() {
        String kind = Optional.ofNullable(fields.get("kind")).orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "touch" -> Touch.Kind.TOUCH;
            case "conversion" -> Touch.Kind.CONVERSION;
            case "" -> throw new InvalidInputException("kind", "The kind is missing: touch or conversion");
            default -> throw new InvalidInputException("kind", "The kind is touch or conversion");
        };
    }

    private BigDecimal worth(Touch.@Nullable Kind kind) {
        String value = fields.get("value");
        boolean given = value != null && !value.isBlank();
        if (kind == Touch.Kind.TOUCH && given) {
            throw new InvalidInputException("value", "Only a conversion has a value");
        }
        if (!given) {
            if (kind == Touch.Kind.CONVERSION) {
                throw new InvalidInputException("value", "The value is missing: what the conversion was worth, or 0");
            }
            return BigDecimal.ZERO;
        }
        BigDecimal worth = Figure.read("value", value);
        if (worth.signum() < 0) {
            throw new InvalidInputException("value", "The value must not be under 0");
        }
        if (worth.scale() > CENTS) {
            throw new InvalidInputException("value", "The value has more than " + CENTS + " decimals");
        }
        return worth;
    }

    private Map<String, String> agreed() {
        Map<String, String> agreed = new TreeMap<>();
        fields.forEach((field, value) -> {
            if (!FIELDS.contains(field)) {
                String what = "The field " + Words.shortened(field);
                String text = Words.optional(field, what, Words.nobodys(field, what, value), LONGEST_AGREED_TEXT);
                if (text != null) {
                    agreed.put(field, text);
                }
            }
        });
        if (agreed.entrySet().stream()
                        .mapToInt(field ->
                                field.getKey().length() + field.getValue().length())
                        .sum()
                > LONGEST_AGREED_TEXTS) {
            throw new InvalidInputException(
                    "body", "The agreed fields together are longer than " + LONGEST_AGREED_TEXTS + " characters");
        }
        return agreed;
    }
}
