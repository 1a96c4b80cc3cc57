package io.crossover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;

/** The sheet of ninety days, twenty KPIs and ten segments, one figure a day. */
final class SheetBenchmark implements Benchmark {

    private static final int RUNS = 60;

    @Override
    public String name() {
        return "sheet";
    }

    @Override
    public List<Ratio> run(Surroundings surroundings) throws Exception {
        String key = surroundings.cooperation("Sheet");
        FiguresPlan.define(surroundings, key, FiguresPlan.DAYS);
        surroundings.send(
                "data",
                "POST",
                "/api/cooperations/" + key + "/measurements",
                "text/csv",
                BodyPublishers.ofFile(FiguresPlan.csv(FiguresPlan.DAYS)));
        surroundings.sql("ANALYZE");
        double selected;
        try (Connection connection = surroundings.connect()) {
            select(connection, key);
            selected = Surroundings.medianSeconds(RUNS, run -> select(connection, key));
        }
        sheet(surroundings, key);
        Surroundings.medianSeconds(RUNS, run -> sheet(surroundings, key));
        double read = Surroundings.medianSeconds(RUNS, run -> sheet(surroundings, key));
        return List.of(Ratio.atMostAsLong(
                3,
                "the sheet of one cooperation with 90 days x 20 KPIs x 10 segments, over HTTP",
                read,
                "the same rows selected by key",
                selected));
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
                "/api/cooperations/" + key + "/kpis?at=2027-05-29&bySegment=true",
                "application/json",
                BodyPublishers.noBody());
        if (sheet.size() != FiguresPlan.KPIS * (1 + FiguresPlan.SEGMENTS)) {
            throw new IllegalStateException("The sheet is too short: " + sheet);
        }
    }
}
