package io.crossover.monitoring;

import java.io.IOException;

/** Where the rows of an upload come from. */
@FunctionalInterface
public interface RowSource {

    void sendTo(RowSink sink) throws IOException;
}
