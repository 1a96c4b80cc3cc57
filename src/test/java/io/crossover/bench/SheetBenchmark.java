package io.crossover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.function.Consumer;

/**
 * The sheet of ninety days, twenty KPIs and ten segments, one figure a day, as of the day before the last: what is kept
 * of each series as of its newest figure does not answer that, the figures do.
 */
final class SheetBenchmark implements Benchmark {

    private static final int ROUNDS = 60;

    @Override
    public String name() {
        return "sheet";
    }

    @Override
    public void run(Surroundings surroundings, Consumer<Ratio> table) throws Exception {
        String key = surroundings.cooperation("Sheet");
        FiguresPlan.define(surroundings, key, FiguresPlan.DAYS);
        surroundings.send(
                "data",
                "POST",
                "/api/cooperations/" + key + "/measurements",
                "text/csv",
                BodyPublishers.ofFile(FiguresPlan.csv(FiguresPlan.DAYS)));
        surroundings.sql("ANALYZE");
        try (Connection connection = surroundings.connect()) {
            Rounds.Work select = Rounds.timed(round -> select(connection, key));
            Rounds.Work sheet = Rounds.timed(round -> sheet(surroundings, key));
            Rounds.of(ROUNDS, select, sheet);
            table.accept(Ratio.atMostAsLong(
                    3,
                    "the sheet of one cooperation with 90 days x 20 KPIs x 10 segments, over HTTP",
                    "the same rows selected by key",
                    Rounds.of(ROUNDS, select, sheet)));
        }
    }

    private static void select(Connection connection, String key) throws Exception {
        int rows = 0;
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT kpi.name, series.segment, series.source, measurement.measured_at, measurement.figure
                FROM measurement JOIN measurement_series series ON series.id = measurement.series_id
                JOIN kpi ON kpi.id = series.kpi_id WHERE kpi.cooperation_key = ?""")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getString(1);
                    row.getString(2);
                    row.getString(3);
                    row.getObject(4, java.time.OffsetDateTime.class);
                    row.getBigDecimal(5);
                    rows++;
                }
            }
        }
        if (rows != FiguresPlan.DAYS * FiguresPlan.KPIS * FiguresPlan.SEGMENTS) {
            throw new IllegalStateException("There are " + rows + " rows");
        }
    }

    private static void sheet(Surroundings surroundings, String key) throws Exception {
        JsonNode sheet = surroundings.send(
                "data",
                "GET",
                "/api/cooperations/" + key + "/kpis?at=2027-05-28&bySegment=true",
                "application/json",
                BodyPublishers.noBody());
        if (sheet.size() != FiguresPlan.KPIS * (1 + FiguresPlan.SEGMENTS)) {
            throw new IllegalStateException("The sheet is too short: " + sheet);
        }
    }
}
