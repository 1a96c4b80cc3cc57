package io.crossover.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step that a customer took (M13).
 *
 * @param customer a pseudonym
 * @param step of the customer's path, such as "sees the offer"
 * @param channel who sent the customer: UTM source and medium; empty for nobody
 * @param worth of a conversion, in the cooperation's currency; zero of a touch
 * @param agreedFields what the agreement lets the parties exchange beside this, value by field
 */
public record Touch(
        String customer,
        Instant at,
        Kind kind,
        String step,
        String channel,
        @Nullable String campaign,
        @Nullable String term,
        @Nullable String content,
        BigDecimal worth,
        Map<String, String> agreedFields) {

    public Touch {
        agreedFields = Map.copyOf(agreedFields);
    }

    /** What it was. */
    public enum Kind {
        TOUCH,
        CONVERSION
    }

    /** The channel that a source and a medium make. */
    public static String channel(@Nullable String source, @Nullable String medium) {
        return source == null ? "" : medium == null ? source : source + " / " + medium;
    }
}
