package io.crossover.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many seconds several works took, each once a round, one after another: so whatever else the machine does, and
 * whatever grows from round to round, comes to all of them.
 */
final class Rounds {

    private final double[][] seconds;

    private Rounds(double[][] seconds) {
        this.seconds = seconds;
    }

    /** What is measured; it says itself what of it counts. */
    interface Work {

        /** @return seconds */
        double run(int round) throws Exception;
    }

    /** One run of something of which all counts. */
    interface Step {
        void run(int round) throws Exception;
    }

    static Work timed(Step step) {
        return round -> {
            long began = System.nanoTime();
            step.run(round);
            return (System.nanoTime() - began) / 1e9;
        };
    }

    static Rounds of(int rounds, Work... works) throws Exception {
        double[][] seconds = new double[works.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int work = 0; work < works.length; work++) {
                seconds[work][round] = works[work].run(round);
            }
        }
        return new Rounds(seconds);
    }

    /** What one of the works took: the median of its rounds. */
    double seconds(int work) {
        return median(seconds[work]);
    }

    /** How many times as long one took as another in the same round: the median of the rounds. */
    double ratio(int work, int other) {
        return median(IntStream.range(0, seconds[work].length)
                .mapToDouble(round -> seconds[work][round] / seconds[other][round])
                .toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
