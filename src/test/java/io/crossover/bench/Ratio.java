package io.crossover.bench;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param work what was measured
 * @param measured what it took, with its unit
 * @param baseline what it is compared with, and what that took
 * @param ratio as a person reads it
 * @param reach what is asked for
 */
record Ratio(String work, String measured, String baseline, String ratio, String reach, boolean reached) {

    static final String HEADING =
            """
            | work | baseline in the same run | ours | ratio | asked | |
            |---|---|---|---|---|---|""";

    /**
     * How much of what its baseline does in a second the work does.
     *
     * @param pieces of work in a round
     * @param baselinePieces of the baseline in a round
     */
    static Ratio atLeast(
            double factor,
            String reach,
            String work,
            double pieces,
            String baseline,
            double baselinePieces,
            Rounds rounds,
            int workRound,
            int baselineRound) {
        double ratio = pieces / baselinePieces * rounds.ratio(baselineRound, workRound);
        return new Ratio(
                work,
                perSecond(pieces / rounds.seconds(workRound)),
                baseline + ": " + perSecond(baselinePieces / rounds.seconds(baselineRound)),
                number(ratio),
                reach,
                ratio >= factor);
    }

    /** The same where nothing is asked. */
    static Ratio notAsked(
            String work, double pieces, String baseline, Rounds rounds, int workRound, int baselineRound) {
        return atLeast(0, "", work, pieces, baseline, pieces, rounds, workRound, baselineRound);
    }

    /** How many times as long as its baseline, the first of the rounds' works, the second one takes. */
    static Ratio atMostAsLong(double factor, String work, String baseline, Rounds rounds) {
        double ratio = rounds.ratio(1, 0);
        return new Ratio(
                work,
                milliseconds(rounds.seconds(1)),
                baseline + ": " + milliseconds(rounds.seconds(0)),
                number(ratio),
                "at most " + number(factor) + " times as long",
                ratio <= factor);
    }

    static Ratio atMostMegabytes(long most, String work, long megabytes, String baseline, long baselineMegabytes) {
        return new Ratio(
                work,
                megabytes + " MB",
                baseline + ": " + baselineMegabytes + " MB",
                "+" + (megabytes - baselineMegabytes) + " MB",
                "at most +" + most + " MB",
                megabytes - baselineMegabytes <= most);
    }

    String row() {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        work, baseline, measured, ratio, reach, reach.isEmpty() ? "" : reached ? "met" : "**missed**");
    }

    private static String perSecond(double value) {
        return String.format(Locale.ROOT, "%,.0f/s", value);
    }

    private static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%,.1f ms", seconds * 1000);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}
