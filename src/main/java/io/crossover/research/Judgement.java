package io.crossover.research;

import java.util.List;
import java.util.stream.Stream;

/**
 * A verdict with its reasons.
 *
 * <p>Of the rows that apply, the weightiest wins: a drop is looked at before the vetoes, a veto before a
 * recommendation. A case that no row drops or recommends lies between the thresholds, and is management's.
 */
public record Judgement(Verdict verdict, List<String> reasons) {

    static final String BETWEEN = "The total lies between the threshold for dropping and the one for recommending";

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    public static Judgement of(Case candidate, VerdictTable table) {
        List<VerdictTable.Row> rows = table.rowsFor(candidate);
        List<String> drops = reasons(Verdict.DROP, rows);
        List<String> vetoes = reasons(Verdict.MANAGEMENT, rows);
        List<String> recommendations = reasons(Verdict.RECOMMENDED, rows);
        if (!drops.isEmpty()) {
            return new Judgement(Verdict.DROP, drops);
        }
        if (recommendations.isEmpty()) {
            return new Judgement(
                    Verdict.MANAGEMENT,
                    Stream.concat(Stream.of(BETWEEN), vetoes.stream()).toList());
        }
        return vetoes.isEmpty()
                ? new Judgement(Verdict.RECOMMENDED, recommendations)
                : new Judgement(Verdict.MANAGEMENT, vetoes);
    }

    private static List<String> reasons(Verdict verdict, List<VerdictTable.Row> rows) {
        return rows.stream()
                .filter(row -> row.verdict() == verdict)
                .map(VerdictTable.Row::reason)
                .toList();
    }
}
