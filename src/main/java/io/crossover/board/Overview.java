package io.crossover.board;

import io.crossover.cooperation.StagePassages.Passed;
import java.util.Comparator;
import java.util.List;

/**
 * The board of all cooperations as one person sees it.
 *
 * @param found every cooperation that the filter lets through, in its order
 * @param totals over all cooperations that are going on, whatever the filter says
 * @param stages where time goes and where cooperations end; for management only, else empty
 */
record Overview(List<BoardRow> found, BoardFilter filter, Totals totals, List<Passed> stages) {

    static Overview of(List<BoardRow> all, BoardFilter filter, List<Passed> stages) {
        return new Overview(
                all.stream()
                        .filter(filter::matches)
                        .sorted(filter.order().comparator(filter.reversed()))
                        .toList(),
                filter,
                Totals.of(all.stream().filter(BoardRow::isGoingOn).toList()),
                stages);
    }

    /** The rows of the page that the filter names; of the last page when it names one behind it. */
    public List<BoardRow> rows() {
        int from = (page() - 1) * BoardFilter.PAGE;
        return found.subList(from, Math.min(found.size(), from + BoardFilter.PAGE));
    }

    public int page() {
        return Math.min(filter.page(), pages());
    }

    public int pages() {
        return Math.max(1, (found.size() + BoardFilter.PAGE - 1) / BoardFilter.PAGE);
    }

    /** The longest median of all stages in days, for the length of the bars; never zero. */
    public double longestMedian() {
        return stages.stream()
                .map(Passed::median)
                .filter(median -> median != null)
                .max(Comparator.naturalOrder())
                .map(median -> Math.max(median.toSeconds(), 1) / 86_400.0)
                .orElse(1.0);
    }

    /** How many ever came into the stage that most came into, for the length of the bars; never zero. */
    public int mostEntered() {
        return stages.stream().mapToInt(Passed::entered).max().stream()
                .map(most -> Math.max(1, most))
                .findFirst()
                .orElse(1);
    }

    record Totals(int goingOn, int red, int overdueTasks, int escalated, int emergencies, int failures) {

        static Totals of(List<BoardRow> rows) {
            return new Totals(
                    rows.size(),
                    (int) rows.stream().filter(row -> row.figures().red() > 0).count(),
                    rows.stream().mapToInt(BoardRow::overdueTasks).sum(),
                    rows.stream().mapToInt(BoardRow::escalated).sum(),
                    rows.stream().mapToInt(BoardRow::emergencies).sum(),
                    rows.stream().mapToInt(BoardRow::failures).sum());
        }
    }
}
