package io.crossover.cooperation;

import java.util.Optional;

/** Who is acting right now: the account of the person logged in, or {@link #SYSTEM} for what runs by itself. */
@FunctionalInterface
public interface Actor {

    String SYSTEM = "system";

    String current();

    /** The account of whoever is away and in whose name the person acts (G7). */
    default Optional<String> onBehalfOf() {
        return Optional.empty();
    }
}
