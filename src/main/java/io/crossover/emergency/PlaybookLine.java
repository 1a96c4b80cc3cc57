package io.crossover.emergency;

/**
 * One line of work of a playbook, as the table of lines gives it.
 *
 * @param what what is to be done
 * @param group the group that does it
 * @param clockHours how long until somebody has to take it on, and then to carry it out (P1)
 * @param findsReplacement whether its result may say that a replacement partner is needed
 */
public record PlaybookLine(
        String name, String what, String group, Interest interest, int clockHours, boolean findsReplacement) {

    public PlaybookLine {
        if (clockHours < 1) {
            throw new IllegalArgumentException("The line '%s' has no time limit".formatted(name));
        }
    }
}
