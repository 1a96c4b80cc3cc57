package io.crossover.cooperation;

/** Who is acting right now: the account of the person logged in, or {@link #SYSTEM} for what runs by itself. */
@FunctionalInterface
public interface Actor {

    String SYSTEM = "system";

    String current();
}
