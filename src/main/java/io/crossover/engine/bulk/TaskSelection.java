package io.crossover.engine.bulk;

import org.jspecify.annotations.Nullable;

/**
 * Open tasks, by what they have in common; what is not given does not narrow.
 *
 * @param person the account of whoever holds them
 * @param group for whom they wait, held or not
 * @param cooperation the key of what they belong to
 */
public record TaskSelection(
        @Nullable String person, @Nullable String group, @Nullable String cooperation, boolean overdue) {

    public boolean isEverything() {
        return person == null && group == null && cooperation == null && !overdue;
    }
}
