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

    /** Both in work done per second: the work does at least so much of what its baseline does. */
    static Ratio atLeast(
            double factor, String reach, String work, double perSecond, String baseline, double baselinePerSecond) {
        double ratio = perSecond / baselinePerSecond;
        return new Ratio(
                work,
                perSecond(perSecond),
                baseline + ": " + perSecond(baselinePerSecond),
                number(ratio),
                reach,
                ratio >= factor);
    }

    /** Both in seconds: the work takes at most so many times as long as its baseline. */
    static Ratio atMostAsLong(double factor, String work, double seconds, String baseline, double baselineSeconds) {
        double ratio = seconds / baselineSeconds;
        return new Ratio(
                work,
                milliseconds(seconds),
                baseline + ": " + milliseconds(baselineSeconds),
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
        return "| %s | %s | %s | %s | %s |%s"
                .formatted(work, measured, baseline, ratio, reach, reached ? "" : " **missed** |");
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
