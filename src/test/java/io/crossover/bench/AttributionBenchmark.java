package io.crossover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** A million touches and a hundred thousand conversions shared out by time decay (M5). */
final class AttributionBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int TOUCHES = 1_000_000;
    private static final int CONVERSIONS = 100_000;

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public void run(Surroundings surroundings, Consumer<Ratio> table) throws Exception {
        String key = surroundings.cooperation("Attribution");
        surroundings.sql("SELECT setseed(0.5)");
        surroundings.sql(rows(key, "TOUCH", TOUCHES, "'source ' || (random() * 19)::int || ' / cpc'", "0"));
        surroundings.sql(rows(key, "CONVERSION", CONVERSIONS, "''", "(random() * 1000)::numeric(20, 2)"));
        surroundings.sql("VACUUM ANALYZE touch");
        try (Connection connection = surroundings.connect()) {
            grouped(connection, key);
            shared(surroundings, key);
            Rounds rounds = Rounds.of(
                    ROUNDS,
                    Rounds.timed(round -> grouped(connection, key)),
                    Rounds.timed(round -> shared(surroundings, key)));
            table.accept(Ratio.atMostAsLong(
                    5,
                    "1 000 000 touches, 100 000 conversions, time decay, over HTTP",
                    "`SELECT count(*), sum(...)` grouped over the same joined rows",
                    rounds));
        }
    }

    private static String rows(String key, String kind, int rows, String channel, String worth) {
        return """
                INSERT INTO touch (cooperation_key, customer, touched_at, kind, step, channel, worth)
                SELECT '%s', md5((random() * 99999)::int::text),
                    timestamptz '2027-03-01 00:00+08' + random() * interval '89 days', '%s', 'step', %s, %s
                FROM generate_series(1, %d) ON CONFLICT DO NOTHING"""
                .formatted(key, kind, channel, worth, rows);
    }

    private static void grouped(Connection connection, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT coalesce(t.channel, c.channel), count(*), sum(c.worth)
                FROM touch c LEFT JOIN touch t ON t.cooperation_key = c.cooperation_key AND t.customer = c.customer
                    AND t.kind = 'TOUCH' AND t.touched_at <= c.touched_at
                    AND t.touched_at > c.touched_at - 90 * INTERVAL '1' DAY
                WHERE c.cooperation_key = ? AND c.kind = 'CONVERSION'
                GROUP BY coalesce(t.channel, c.channel)""")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getBigDecimal(3);
                }
            }
        }
    }

    private static void shared(Surroundings surroundings, String key) throws Exception {
        JsonNode report = surroundings.send(
                "data",
                "GET",
                "/api/cooperations/" + key + "/attribution?from=2027-03-01&to=2027-05-31",
                "application/json",
                BodyPublishers.noBody());
        if (report.get("conversions").asInt() < CONVERSIONS * 0.99) {
            throw new IllegalStateException("There are too few conversions: " + report);
        }
    }
}
