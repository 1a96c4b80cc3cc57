package io.crossover.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What sort of value a field takes, and within which limits. */
sealed interface Kind {

    Pattern NUMERAL = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    /** Why a value that was given cannot be taken, in words that follow the field's label; empty when it can. */
    Optional<String> problem(JsonNode value, Scope scope);

    /** A limit that may be a number or a FEEL expression. */
    record Limit(@Nullable BigDecimal fixed, @Nullable String expression) {

        Optional<BigDecimal> in(Scope scope) {
            if (expression == null) {
                return Optional.ofNullable(fixed);
            }
            JsonNode value = Feel.evaluate(expression, scope::get);
            return value.isNumber()
                            || (value.isTextual()
                                    && NUMERAL.matcher(value.asText()).matches())
                    ? Optional.of(new BigDecimal(value.asText()))
                    : Optional.empty();
        }
    }

    /**
     * Free text.
     *
     * @param format {@code email}, {@code phone} or nothing
     */
    record Text(
            @Nullable Limit minLength, @Nullable Limit maxLength, @Nullable Pattern pattern, @Nullable String format)
            implements Kind {

        private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
        private static final Pattern PHONE = Pattern.compile("\\+[1-9][\\d ()-]{5,22}");

        @Override
        public Optional<String> problem(JsonNode value, Scope scope) {
            if (!value.isTextual()) {
                return Optional.of("must be text");
            }
            String text = value.asText();
            int length = text.strip().length();
            Optional<BigDecimal> min = limit(minLength, scope);
            if (min.isPresent() && length < min.get().intValue()) {
                return Optional.of("must have at least " + min.get().intValue() + " characters");
            }
            Optional<BigDecimal> max = limit(maxLength, scope);
            if (max.isPresent() && length > max.get().intValue()) {
                return Optional.of("must have at most " + max.get().intValue() + " characters");
            }
            if (pattern != null && !pattern.matcher(text).find()) {
                return Optional.of("is not written as asked for");
            }
            if ("email".equals(format) && !EMAIL.matcher(text).matches()) {
                return Optional.of("must be an e-mail address");
            }
            if ("phone".equals(format) && !PHONE.matcher(text).matches()) {
                return Optional.of("must be an international phone number, like +49 30 664040900");
            }
            return Optional.empty();
        }
    }

    /**
     * A number, submitted as text when it must stay exact.
     *
     * @param step a value is a multiple of it
     */
    record Decimal(
            @Nullable Limit min,
            @Nullable Limit max,
            @Nullable Integer digits,
            @Nullable BigDecimal step,
            boolean asText)
            implements Kind {

        @Override
        public Optional<String> problem(JsonNode value, Scope scope) {
            boolean numeral = asText
                    && value.isTextual()
                    && NUMERAL.matcher(value.asText()).matches();
            if (!value.isNumber() && !numeral) {
                return Optional.of("must be a number");
            }
            BigDecimal number = new BigDecimal(value.asText());
            if (digits != null && number.stripTrailingZeros().scale() > digits) {
                return Optional.of(
                        digits == 0 ? "must be a whole number" : "must have at most " + digits + " decimal digits");
            }
            if (step != null && step.signum() != 0 && number.remainder(step).signum() != 0) {
                return Optional.of("must be a multiple of " + step.toPlainString());
            }
            Optional<BigDecimal> low = limit(min, scope);
            Optional<BigDecimal> high = limit(max, scope);
            boolean tooLow = low.isPresent() && number.compareTo(low.get()) < 0;
            boolean tooHigh = high.isPresent() && number.compareTo(high.get()) > 0;
            if (!tooLow && !tooHigh) {
                return Optional.empty();
            }
            if (low.isPresent() && high.isPresent()) {
                return Optional.of("must be between " + low.get().toPlainString() + " and "
                        + high.get().toPlainString());
            }
            return Optional.of(low.map(limit -> "must be at least " + limit.toPlainString())
                    .orElseGet(() -> "must be at most " + high.orElseThrow().toPlainString()));
        }
    }

    /** Yes or no; where it is required, it must be ticked. */
    record Tick() implements Kind {

        @Override
        public Optional<String> problem(JsonNode value, Scope scope) {
            return value.isBoolean() ? Optional.empty() : Optional.of("must be yes or no");
        }
    }

    /**
     * One or several of the options offered.
     *
     * @param fixed the options in the form itself
     * @param variable the variable that holds them
     * @param expression the FEEL expression that gives them
     */
    record Choice(boolean several, List<JsonNode> fixed, @Nullable String variable, @Nullable String expression)
            implements Kind {

        @Override
        public Optional<String> problem(JsonNode value, Scope scope) {
            if (several && !value.isArray()) {
                return Optional.of("must be a list of choices");
            }
            List<JsonNode> offered = offered(scope);
            List<JsonNode> chosen = new ArrayList<>();
            if (several) {
                value.forEach(chosen::add);
            } else {
                chosen.add(value);
            }
            return chosen.stream()
                    .filter(one -> offered.stream().noneMatch(option -> Values.same(option, one)))
                    .findFirst()
                    .map(one -> "'" + Values.show(one) + "' is not one of the choices");
        }

        private List<JsonNode> offered(Scope scope) {
            if (expression == null && variable == null) {
                return fixed;
            }
            JsonNode given = expression != null ? Feel.evaluate(expression, scope::get) : scope.variable(variable);
            List<JsonNode> options = new ArrayList<>();
            if (given != null && given.isArray()) {
                given.forEach(option -> options.add(option.isObject() ? option.path("value") : option));
            }
            return options;
        }
    }

    /** A date, a time or both, as ISO text. */
    record Moment(Subtype subtype, boolean pastRefused) implements Kind {

        enum Subtype {
            DATE("must be a date like 2026-11-21"),
            TIME("must be a time like 09:30"),
            DATETIME("must be a date and time like 2026-11-21T09:30");

            private final String reason;

            Subtype(String reason) {
                this.reason = reason;
            }
        }

        @Override
        public Optional<String> problem(JsonNode value, Scope scope) {
            if (!value.isTextual()) {
                return Optional.of(subtype.reason);
            }
            try {
                Optional<LocalDate> day = day(value.asText());
                return pastRefused && day.isPresent() && day.get().isBefore(scope.today())
                        ? Optional.of("must not be in the past")
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.of(subtype.reason);
            }
        }

        private Optional<LocalDate> day(String text) {
            return switch (subtype) {
                case DATE -> Optional.of(LocalDate.parse(text));
                case TIME -> {
                    DateTimeFormatter.ISO_TIME.parse(text, LocalTime::from);
                    yield Optional.empty();
                }
                case DATETIME ->
                    Optional.of(DateTimeFormatter.ISO_DATE_TIME
                            .parse(text, LocalDateTime::from)
                            .toLocalDate());
            };
        }
    }

    /** What the form computes from its other fields; the server computes it too. */
    record Computed(String expression) implements Kind {

        @Override
        public Optional<String> problem(JsonNode value, Scope scope) {
            return Values.nearlySame(Feel.evaluate(expression, scope::get), value)
                    ? Optional.empty()
                    : Optional.of("is computed by the form and was changed on the way");
        }
    }

    private static Optional<BigDecimal> limit(@Nullable Limit limit, Scope scope) {
        return limit == null ? Optional.empty() : limit.in(scope);
    }
}
