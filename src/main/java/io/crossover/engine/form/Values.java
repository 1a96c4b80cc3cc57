package io.crossover.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Comparing submitted values. */
final class Values {

    private static final BigDecimal BROWSERS_PRECISION = new BigDecimal("1e-9");

    private Values() {}

    /** Whether nothing was given: null and blank text count as nothing, an empty list too. */
    static boolean absent(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }

    /** The same but for what the browser's binary numbers lose. */
    static boolean nearlySame(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            BigDecimal difference =
                    one.decimalValue().subtract(other.decimalValue()).abs();
            BigDecimal size = one.decimalValue().abs().max(BigDecimal.ONE);
            return difference.compareTo(size.multiply(BROWSERS_PRECISION)) <= 0;
        }
        return one.equals(other);
    }

    /** The same for a person: a number and the text that writes it are. */
    static boolean readsTheSame(JsonNode one, JsonNode other) {
        if (absent(one) || absent(other)) {
            return absent(one) && absent(other);
        }
        return nearlySame(one, other)
                || (one.isValueNode() && other.isValueNode() && readsTheSame(one.asText(), other.asText()));
    }

    private static boolean readsTheSame(String one, String other) {
        if (Kind.NUMERAL.matcher(one).matches() && Kind.NUMERAL.matcher(other).matches()) {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        }
        return one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
    }

    static String show(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
