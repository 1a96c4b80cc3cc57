package io.crossover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs the benchmarks, all or those named, and prints the README's table: {@code mvn -q test -Pbench}, or one alone with
 * {@code -Dbench.arguments=uploads}. Nothing else should run on the machine meanwhile.
 */
final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new UploadBenchmark(),
            new SingleMeasurementBenchmark(),
            new SheetBenchmark(),
            new BoardBenchmark(),
            new AttributionBenchmark());

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        Set<String> wanted = Set.of(names);
        List<Ratio> ratios = new ArrayList<>();
        try (Surroundings surroundings = Surroundings.start()) {
            for (Benchmark benchmark : ALL) {
                if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                    ratios.addAll(benchmark.run(surroundings));
                }
            }
        }
        System.out.println("| work | measured | baseline in the same run | ratio | reach |");
        System.out.println("|---|---|---|---|---|");
        ratios.forEach(ratio -> System.out.println(ratio.row()));
    }
}
