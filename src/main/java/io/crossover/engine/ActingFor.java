package io.crossover.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** For whom the person logged in does the present step (G7), so that whatever it writes down keeps both names. */
public final class ActingFor {

    private static final ThreadLocal<@Nullable String> REPRESENTED = new ThreadLocal<>();

    private ActingFor() {}

    static Optional<String> current() {
        return Optional.ofNullable(REPRESENTED.get());
    }

    /** Does something in the name of somebody who is away; what is done within it for nobody is done for nobody. */
    public static <T> T during(Optional<String> represented, Supplier<T> step) {
        String before = REPRESENTED.get();
        represented.ifPresentOrElse(REPRESENTED::set, REPRESENTED::remove);
        try {
            return step.get();
        } finally {
            Optional.ofNullable(before).ifPresentOrElse(REPRESENTED::set, REPRESENTED::remove);
        }
    }
}
