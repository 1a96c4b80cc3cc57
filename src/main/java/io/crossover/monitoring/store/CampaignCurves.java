package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.Alert;
import io.crossover.monitoring.Curve;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.ThresholdTable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How the KPIs of one campaign went, day by day: the database adds up each day, however many measurements it has. */
@Component
public class CampaignCurves {

    private static final int SECONDS_OF_A_DAY = 86_400;

    private final JdbcClient jdbc;
    private final KpiTable kpis;
    private final AlertTable alerts;
    private final ThresholdTable thresholds;
    private final Clock clock;

    CampaignCurves(JdbcClient jdbc, KpiTable kpis, AlertTable alerts, ThresholdTable thresholds, Clock clock) {
        this.jdbc = jdbc;
        this.kpis = kpis;
        this.alerts = alerts;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /**
     * The curve of each KPI, in the KPIs' order.
     *
     * @param from first day wanted, included; none for each KPI's first
     * @param to last day wanted, included; none for each KPI's last
     */
    public List<Curve> of(CooperationKey key, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<StoredKpi> defined = kpis.of(key);
        Map<Long, NavigableMap<LocalDate, BigDecimal>> daily = new HashMap<>();
        add(daily, ids(defined, KpiKind.CUMULATIVE), defined, DAILY_SUMS);
        add(daily, ids(defined, KpiKind.RATE), defined, DAILY_NEWEST);
        return defined.stream()
                .map(kpi -> Curve.of(
                        kpi.kpi(),
                        thresholds.of(kpi.kpi().name()),
                        daily.getOrDefault(kpi.id(), new TreeMap<>()),
                        from,
                        to))
                .toList();
    }

    /** All alerts that were ever open, oldest first. */
    public List<Alert> alerts(CooperationKey key) {
        return alerts.of(key);
    }

    private static final String BY_DAY =
            """
            SELECT kpi_id, measured_at, segment, source, figure,
                floor((extract(EPOCH FROM measured_at) + %s) / %d) AS epoch_day
            FROM measurement WHERE kpi_id IN (:kpis)""";

    private static final String DAILY_SUMS =
            "SELECT kpi_id, epoch_day, sum(figure) AS figure FROM (%s) measured GROUP BY kpi_id, epoch_day";

    /** Of values of the same time, the one of the whole goes before those of segments, as on the sheet. */
    private static final String DAILY_NEWEST =
            """
            SELECT kpi_id, epoch_day, figure FROM (
                SELECT kpi_id, epoch_day, figure, row_number() OVER (
                    PARTITION BY kpi_id, epoch_day ORDER BY measured_at DESC, segment, source) AS place
                FROM (%s) measured) ranked
            WHERE place = 1""";

    private void add(
            Map<Long, NavigableMap<LocalDate, BigDecimal>> daily,
            List<Long> ids,
            List<StoredKpi> defined,
            String query) {
        if (ids.isEmpty()) {
            return;
        }
        LocalDate first = defined.stream()
                .map(kpi -> kpi.kpi().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = defined.stream()
                .map(kpi -> kpi.kpi().to())
                .max(LocalDate::compareTo)
                .orElseThrow();
        StatementSpec statement = jdbc.sql(
                query.formatted(BY_DAY.formatted(offset(first.minusYears(1), last.plusYears(1)), SECONDS_OF_A_DAY)));
        statement.param("kpis", ids).query(row -> {
            daily.computeIfAbsent(row.getLong("kpi_id"), any -> new TreeMap<>())
                    .put(LocalDate.ofEpochDay(row.getLong("epoch_day")), row.getBigDecimal("figure"));
        });
    }

    /**
     * How many seconds the cooperation's time is ahead of UTC, as SQL that both databases take: their own functions for
     * the day in a time zone differ. It changes where the clocks do.
     */
    private String offset(LocalDate from, LocalDate to) {
        ZoneId zone = clock.getZone();
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.atStartOfDay(zone).toInstant();
        StringBuilder cases = new StringBuilder();
        ZoneOffset offset = zone.getRules().getOffset(start);
        for (ZoneOffsetTransition change = zone.getRules().nextTransition(start);
                change != null && change.getInstant().isBefore(end);
                change = zone.getRules().nextTransition(change.getInstant())) {
            cases.append("WHEN extract(EPOCH FROM measured_at) < ")
                    .append(change.getInstant().getEpochSecond())
                    .append(" THEN ")
                    .append(offset.getTotalSeconds())
                    .append(' ');
            offset = change.getOffsetAfter();
        }
        return cases.isEmpty()
                ? String.valueOf(offset.getTotalSeconds())
                : "CASE " + cases + "ELSE " + offset.getTotalSeconds() + " END";
    }

    private static List<Long> ids(List<StoredKpi> defined, KpiKind kind) {
        return defined.stream()
                .filter(kpi -> kpi.kpi().kind() == kind)
                .map(StoredKpi::id)
                .toList();
    }
}
