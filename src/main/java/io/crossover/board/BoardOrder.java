package io.crossover.board;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** What the board can be sorted by; each begins with what somebody who clicks on it looks for. */
enum BoardOrder {
    ATTENTION(
            "attention",
            true,
            Comparator.comparingInt((BoardRow row) -> -row.emergencies() - row.failures())
                    .thenComparingInt(row -> -row.escalated())
                    .thenComparingInt(BoardOrder::mildness)
                    .thenComparingInt(row -> -row.overdueTasks())
                    .thenComparing(BoardOrder::due)),
    TITLE("title", false, Comparator.comparing(BoardRow::title, String.CASE_INSENSITIVE_ORDER)),
    STAGE("stage", false, Comparator.comparing(BoardRow::stage)),
    DAYS("days", true, Comparator.comparingLong((BoardRow row) -> -row.days())),
    COLOUR(
            "colour",
            true,
            Comparator.comparingInt(BoardOrder::mildness)
                    .thenComparingInt(row -> -row.figures().red())
                    .thenComparingInt(row -> -row.figures().yellow())),
    DUE("due", false, Comparator.comparing(BoardOrder::due)),
    OVERDUE("overdue", true, Comparator.comparingInt((BoardRow row) -> -row.overdueTasks()));

    private final String id;
    private final boolean mostFirst;
    private final Comparator<BoardRow> comparator;

    BoardOrder(String id, boolean mostFirst, Comparator<BoardRow> comparator) {
        this.id = id;
        this.mostFirst = mostFirst;
        this.comparator = comparator;
    }

    String id() {
        return id;
    }

    /** Which way it runs, in the words of {@code aria-sort}. */
    String direction(boolean reversed) {
        return mostFirst == reversed ? "ascending" : "descending";
    }

    static Optional<BoardOrder> withId(String id) {
        return Arrays.stream(values()).filter(order -> order.id.equals(id)).findFirst();
    }

    /** Rows that are alike stand newest first. */
    Comparator<BoardRow> comparator(boolean reversed) {
        return (reversed ? comparator.reversed() : comparator)
                .thenComparing(row -> row.key().value(), Comparator.reverseOrder());
    }

    private static int mildness(BoardRow row) {
        return row.worst()
                .map(colour -> switch (colour) {
                    case "red" -> 0;
                    case "yellow" -> 1;
                    default -> 2;
                })
                .orElse(3);
    }

    private static Instant due(BoardRow row) {
        return row.next() == null || row.next().due() == null
                ? Instant.MAX
                : row.next().due();
    }
}
