package io.crossover.bench;

import java.util.function.Consumer;

/** Some work, measured against its baseline on the same machine in the same run. */
interface Benchmark {

    /** By which it can be run alone. */
    String name();

    /** @param table takes each row as soon as it is known */
    void run(Surroundings surroundings, Consumer<Ratio> table) throws Exception;
}
