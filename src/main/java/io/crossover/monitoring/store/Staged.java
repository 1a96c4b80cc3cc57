package io.crossover.monitoring.store;

import io.crossover.monitoring.UploadReader.Newest;
import io.crossover.monitoring.UploadReader.Reading;
import io.crossover.monitoring.UploadReader.Sum;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an upload, checked one by one and ready to be merged.
 *
 * @param rows how many
 * @param series what they are of, by number, each with its newest figure
 * @param sums what each series comes to, where that is still known
 * @param stored where they are in the database; nowhere where they are few
 * @param few the rows themselves, where they are few
 */
record Staged(long rows, List<Newest> series, List<Sum> sums, @Nullable Place stored, List<Reading> few) {

    private static final String FEW_ROWS =
            """
            (SELECT CAST(line AS INTEGER) AS line, CAST(number AS INTEGER) AS number,
                CAST(measured_at AS TIMESTAMP WITH TIME ZONE) AS measured_at,
                CAST(figure AS NUMERIC(42, 24)) AS figure
            FROM unnest(CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY),
                CAST(? AS VARCHAR ARRAY))
                AS few (line, number, measured_at, figure))""";

    /**
     * Where rows are: something that can stand after FROM, with the columns line, number (of the series), measured_at
     * and figure.
     *
     * @param parameters of the question marks in it
     */
    record Place(String sql, List<?> parameters) {}

    Place place() {
        return stored != null
                ? stored
                : new Place(
                        FEW_ROWS,
                        List.of(
                                column(row -> String.valueOf(row.line())),
                                column(row -> String.valueOf(row.series())),
                                column(row -> row.at().toString()),
                                column(row -> row.value().toPlainString())));
    }

    private String[] column(Function<Reading, String> value) {
        return few.stream().map(value).toArray(String[]::new);
    }
}
