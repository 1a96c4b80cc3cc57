package io.crossover.people.deputy;

import java.time.Instant;

/**
 * A period in which somebody's tasks pass to a deputy (G7).
 *
 * @param id of the row; 0 while it is not stored yet
 * @param person the account of whoever is away
 * @param deputy the account of whoever stands in
 * @param from its first moment
 * @param until the first moment after it
 * @param setBy the account of whoever set it
 */
record Absence(long id, String person, String deputy, Instant from, Instant until, String setBy) {

    boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    boolean overlaps(Instant otherFrom, Instant otherUntil) {
        return from.isBefore(otherUntil) && otherFrom.isBefore(until);
    }
}
