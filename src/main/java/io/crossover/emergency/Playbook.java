package io.crossover.emergency;

import java.util.Comparator;
import java.util.List;

/**
 * The lines of work of one kind of emergency, in the order of interests: customers, brands, costs.
 *
 * @param owner the group that writes the closing report (P3)
 */
public record Playbook(String owner, List<PlaybookLine> lines) {

    public Playbook {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A playbook has at least one line of work");
        }
        lines = lines.stream()
                .sorted(Comparator.comparing(PlaybookLine::interest))
                .toList();
    }
}
