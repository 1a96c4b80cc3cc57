package io.crossover.cooperation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The business key of one cooperation, {@code COOP-2026-0001}: the year of the proposal and a number within it.
 *
 * @param value the key as people write it
 */
public record CooperationKey(String value) {

    private static final Pattern FORM = Pattern.compile("COOP-\\d{4}-\\d{4,}");

    @JsonCreator
    public CooperationKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A cooperation's key looks like COOP-2026-0001, not " + value);
        }
    }

    /** The key, when the text is one: a process that is not about one cooperation has another business key or none. */
    public static Optional<CooperationKey> find(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(value -> FORM.matcher(value).matches())
                .map(CooperationKey::new);
    }

    static CooperationKey of(int year, int number) {
        return new CooperationKey("COOP-%04d-%04d".formatted(year, number));
    }

    @JsonValue
    @Override
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
