package io.crossover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs the benchmarks, all or those named, prints each row as soon as it is known and in the end the README's table:
 * {@code mvn -q test -Pbench}, or one alone with {@code -Dbench.arguments=uploads}. Nothing else should run on the
 * machine meanwhile.
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
        List<Ratio> table = new ArrayList<>();
        try (Surroundings surroundings = Surroundings.start()) {
            for (Benchmark benchmark : ALL) {
                if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                    benchmark.run(surroundings, ratio -> {
                        table.add(ratio);
                        System.out.println(ratio.row());
                    });
                }
            }
        }
        System.out.println();
        System.out.println(Ratio.HEADING);
        table.forEach(ratio -> System.out.println(ratio.row()));
    }
}
