package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.Measurement.Identity;
import io.crossover.monitoring.MeasurementMerge;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measurements, each identity once (M11), and what they add up to. */
@Component
class MeasurementTable {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final Actor actor;

    MeasurementTable(JdbcClient jdbc, JdbcTemplate batches, Clock clock, Actor actor) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.actor = actor;
    }

    /** What is known of these KPIs in a span of time, both ends included. */
    Map<Identity, BigDecimal> known(Map<Long, String> kpiNames, Instant from, Instant to) {
        Map<Identity, BigDecimal> known = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT kpi_id, segment, source, measured_at, figure FROM measurement
                        WHERE kpi_id IN (:kpis) AND measured_at BETWEEN :from AND :to""")
                .param("kpis", kpiNames.keySet())
                .param("from", utc(from))
                .param("to", utc(to))
                .query(row -> {
                    known.put(
                            new Identity(
                                    kpiNames.getOrDefault(row.getLong("kpi_id"), ""),
                                    row.getString("segment"),
                                    row.getString("source"),
                                    row.getObject("measured_at", OffsetDateTime.class)
                                            .toInstant()),
                            row.getBigDecimal("figure"));
                });
        return known;
    }

    void store(MeasurementMerge merge, Map<String, Long> kpiIds) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String who = actor.current();
        batches.batchUpdate(
                """
                INSERT INTO measurement (kpi_id, measured_at, segment, source, figure, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                merge.added().entrySet(),
                BATCH,
                (statement, added) -> {
                    Identity identity = added.getKey();
                    statement.setLong(1, id(kpiIds, identity));
                    statement.setObject(2, utc(identity.at()));
                    statement.setString(3, identity.segment());
                    statement.setString(4, identity.source());
                    statement.setBigDecimal(5, added.getValue());
                    statement.setString(6, who);
                    statement.setObject(7, now);
                });
        batches.batchUpdate(
                """
                UPDATE measurement SET figure = ?, recorded_by = ?, recorded_at = ?
                WHERE kpi_id = ? AND measured_at = ? AND segment = ? AND source = ?""",
                merge.replaced().entrySet(),
                BATCH,
                (statement, replaced) -> {
                    Identity identity = replaced.getKey();
                    statement.setBigDecimal(1, replaced.getValue());
                    statement.setString(2, who);
                    statement.setObject(3, now);
                    statement.setLong(4, id(kpiIds, identity));
                    statement.setObject(5, utc(identity.at()));
                    statement.setString(6, identity.segment());
                    statement.setString(7, identity.source());
                });
        batches.batchUpdate(
                """
                INSERT INTO measurement_correction
                    (kpi_id, measured_at, segment, source, replaced_figure, figure, corrected_by, corrected_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                merge.corrections(),
                BATCH,
                (statement, correction) -> {
                    Identity identity = correction.identity();
                    statement.setLong(1, id(kpiIds, identity));
                    statement.setObject(2, utc(identity.at()));
                    statement.setString(3, identity.segment());
                    statement.setString(4, identity.source());
                    statement.setBigDecimal(5, correction.before());
                    statement.setBigDecimal(6, correction.after());
                    statement.setString(7, who);
                    statement.setObject(8, now);
                });
    }

    /** The actual at each time that was measured from a time on: the sum until then, or the newest value. */
    NavigableMap<Instant, BigDecimal> actuals(StoredKpi kpi, Instant from) {
        return kpi.kpi().kind() == KpiKind.RATE ? newest(kpi.id(), from) : sums(kpi.id(), from);
    }

    /** Of values of the same time, the one of the whole goes before those of segments; then the name decides. */
    private NavigableMap<Instant, BigDecimal> newest(long kpi, Instant from) {
        NavigableMap<Instant, BigDecimal> newest = new TreeMap<>();
        jdbc.sql(
                        """
                        SELECT measured_at, figure FROM measurement WHERE kpi_id = :kpi AND measured_at >= :from
                        ORDER BY measured_at, segment, source""")
                .param("kpi", kpi)
                .param("from", utc(from))
                .query(row -> {
                    newest.putIfAbsent(
                            row.getObject("measured_at", OffsetDateTime.class).toInstant(),
                            row.getBigDecimal("figure"));
                });
        return newest;
    }

    private NavigableMap<Instant, BigDecimal> sums(long kpi, Instant from) {
        NavigableMap<Instant, BigDecimal> sums = new TreeMap<>();
        BigDecimal before = jdbc.sql(
                        "SELECT coalesce(sum(figure), 0) FROM measurement WHERE kpi_id = :kpi AND measured_at < :from")
                .param("kpi", kpi)
                .param("from", utc(from))
                .query(BigDecimal.class)
                .single();
        jdbc.sql(
                        """
                        SELECT measured_at, sum(figure) AS increment FROM measurement
                        WHERE kpi_id = :kpi AND measured_at >= :from GROUP BY measured_at ORDER BY measured_at""")
                .param("kpi", kpi)
                .param("from", utc(from))
                .query(row -> {
                    BigDecimal sum = Optional.ofNullable(sums.lastEntry())
                            .map(Map.Entry::getValue)
                            .orElse(before);
                    sums.put(
                            row.getObject("measured_at", OffsetDateTime.class).toInstant(),
                            sum.add(row.getBigDecimal("increment")));
                });
        return sums;
    }

    /** The actual of each KPI at a time, by id; KPIs without a measurement until then are left out. */
    Map<Long, BigDecimal> actualsAt(Collection<StoredKpi> kpis, Instant at) {
        Map<Long, BigDecimal> actuals = new HashMap<>();
        List<Long> rates = ids(kpis, KpiKind.RATE);
        List<Long> cumulative = ids(kpis, KpiKind.CUMULATIVE);
        if (!rates.isEmpty()) {
            jdbc.sql(
                            """
                            SELECT kpi_id, figure FROM (
                                SELECT kpi_id, figure, row_number() OVER (
                                    PARTITION BY kpi_id ORDER BY measured_at DESC, segment, source) AS place
                                FROM measurement WHERE kpi_id IN (:kpis) AND measured_at <= :at) ranked
                            WHERE place = 1""")
                    .param("kpis", rates)
                    .param("at", utc(at))
                    .query(row -> {
                        actuals.put(row.getLong("kpi_id"), row.getBigDecimal("figure"));
                    });
        }
        if (!cumulative.isEmpty()) {
            jdbc.sql(
                            """
                            SELECT kpi_id, sum(figure) AS total FROM measurement
                            WHERE kpi_id IN (:kpis) AND measured_at <= :at GROUP BY kpi_id""")
                    .param("kpis", cumulative)
                    .param("at", utc(at))
                    .query(row -> {
                        actuals.put(row.getLong("kpi_id"), row.getBigDecimal("total"));
                    });
        }
        return actuals;
    }

    /** Where each KPI's measurements until a time came from, by id. */
    Map<Long, List<String>> sources(Collection<StoredKpi> kpis, Instant at) {
        record Source(long kpi, String name) {}
        return jdbc
                .sql(
                        """
                        SELECT DISTINCT kpi_id, source FROM measurement
                        WHERE kpi_id IN (:kpis) AND measured_at <= :at ORDER BY kpi_id, source""")
                .param("kpis", kpis.stream().map(StoredKpi::id).toList())
                .param("at", utc(at))
                .query((row, number) -> new Source(row.getLong("kpi_id"), row.getString("source")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Source::kpi, Collectors.mapping(Source::name, Collectors.toUnmodifiableList())));
    }

    /** The newest time that was measured of each KPI, by id. */
    Map<Long, Instant> newestTimes(CooperationKey key) {
        Map<Long, Instant> newest = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT kpi_id, max(measured_at) AS newest FROM measurement
                        WHERE kpi_id IN (SELECT id FROM kpi WHERE cooperation_key = :key) GROUP BY kpi_id""")
                .param("key", key.value())
                .query(row -> {
                    newest.put(
                            row.getLong("kpi_id"),
                            row.getObject("newest", OffsetDateTime.class).toInstant());
                });
        return newest;
    }

    private static List<Long> ids(Collection<StoredKpi> kpis, KpiKind kind) {
        return kpis.stream()
                .filter(kpi -> kpi.kpi().kind() == kind)
                .map(StoredKpi::id)
                .toList();
    }

    private static long id(Map<String, Long> kpiIds, Identity identity) {
        return Optional.ofNullable(kpiIds.get(identity.kpi())).orElseThrow();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
