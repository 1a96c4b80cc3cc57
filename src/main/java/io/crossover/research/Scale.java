package io.crossover.research;

import io.crossover.cooperation.InvalidInputException;

/** The scale on which people score: 1 to 5. */
final class Scale {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    private Scale() {}

    static int checked(String field, String label, int score) {
        if (score < LOWEST || score > HIGHEST) {
            throw new InvalidInputException(
                    field, "%s is scored from %d to %d, not %d".formatted(label, LOWEST, HIGHEST, score));
        }
        return score;
    }
}
