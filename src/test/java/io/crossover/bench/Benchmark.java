package io.crossover.bench;

import java.util.List;

/** Some work, measured against its baseline on the same machine in the same run. */
interface Benchmark {

    /** By which it can be run alone. */
    String name();

    List<Ratio> run(Surroundings surroundings) throws Exception;
}
