package io.crossover.research;

import java.util.List;

/** The thresholds and vetoes of S1 and S2, which a process owner edits in {@code candidate-verdict.dmn}. */
@FunctionalInterface
public interface VerdictTable {

    /** The rows that apply to a case, in the table's order. */
    List<Row> rowsFor(Case candidate);

    /** One row that applies: what it says and why. */
    record Row(Verdict verdict, String reason) {}
}
