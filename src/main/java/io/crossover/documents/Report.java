package io.crossover.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, whatever file it becomes.
 *
 * @param about a line each under the title: which cooperation, as of when
 * @param tables one below the other, at least one
 */
public record Report(String title, List<String> about, List<Table> tables) {

    public Report {
        about = List.copyOf(about);
        tables = List.copyOf(tables);
    }

    /**
     * A table with its heading.
     *
     * @param empty what stands there instead when there are no rows
     */
    public record Table(String heading, List<Column> columns, List<Row> rows, String empty) {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param share of the table's width
     * @param number whether it stands to the right
     */
    public record Column(String label, int share, boolean number) {}

    /**
     * @param shown each column's text as people read it
     * @param exact each column's value as a spreadsheet computes with it; nothing where there is none
     */
    public record Row(List<String> shown, List<@Nullable Object> exact) {

        public Row {
            shown = List.copyOf(shown);
            exact = Collections.unmodifiableList(new ArrayList<>(exact));
        }
    }
}
