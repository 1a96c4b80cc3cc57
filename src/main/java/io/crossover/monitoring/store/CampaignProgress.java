package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.Progress;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the KPIs of one campaign went, day by day: the database adds up each day, however many measurements it has. */
@Component
public class CampaignProgress {

    private static final int SECONDS_OF_A_DAY = 86_400;

    private static final String BY_DAY =
            """
            SELECT kpi.name, measured.measured_at, series.segment, series.region, series.source, measured.figure,
                floor((extract(EPOCH FROM measured.measured_at) + %s) / %d) AS epoch_day
            FROM %s measured JOIN measurement_series series ON series.id = measured.series_id
            JOIN kpi ON kpi.id = series.kpi_id
            WHERE kpi.cooperation_key = :key AND kpi.kind = :kind AND %s""";

    private static final String WAITING = "(SELECT * FROM waiting_figure WHERE cooperation_key = :key)";

    private static final String WITHIN_THE_PART =
            "(:segment = '' OR series.segment = :segment) AND (:region = '' OR series.region = :region)";

    private static final String OF_THE_PART = "series.segment = :segment AND series.region = :region";

    private static final String DAILY_SUMS =
            "SELECT name, epoch_day, sum(figure) AS figure FROM (%s) figures GROUP BY name, epoch_day";

    /** Of several values of one time the first source's, as on the sheet. */
    private static final String DAILY_NEWEST =
            """
            SELECT name, epoch_day, figure FROM (
                SELECT name, epoch_day, figure, row_number() OVER (
                    PARTITION BY name, epoch_day ORDER BY measured_at DESC, source) AS place
                FROM (%s) figures) ranked
            WHERE place = 1""";

    private final JdbcClient jdbc;
    private final CampaignFigures figures;
    private final ThresholdTable thresholds;
    private final Clock clock;

    CampaignProgress(JdbcClient jdbc, CampaignFigures figures, ThresholdTable thresholds, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /**
     * The progress of each KPI, in the KPIs' order. Sums count everything within the part, rates what was measured of it
     * alone, as on the sheet; a part without a target has nothing to be compared with (M15).
     *
     * @param part of which figures; the whole for all
     * @param from first day wanted, included; none for each KPI's first
     * @param to last day wanted, included; none for each KPI's last
     */
    public List<Progress> of(CooperationKey key, Part part, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Kpi> kpis = figures.kpis(key);
        if (kpis.isEmpty()) {
            return List.of();
        }
        Map<String, NavigableMap<LocalDate, BigDecimal>> daily = new HashMap<>();
        String offset = offset(
                kpis.stream()
                        .map(Kpi::from)
                        .min(LocalDate::compareTo)
                        .orElseThrow()
                        .minusYears(1),
                kpis.stream()
                        .map(Kpi::to)
                        .max(LocalDate::compareTo)
                        .orElseThrow()
                        .plusYears(1));
        add(daily, key, part, DAILY_SUMS.formatted(byDay(offset, WITHIN_THE_PART)), KpiKind.CUMULATIVE);
        add(daily, key, part, DAILY_NEWEST.formatted(byDay(offset, OF_THE_PART)), KpiKind.RATE);
        return kpis.stream()
                .map(kpi -> Progress.of(
                        kpi,
                        part,
                        thresholds.of(kpi.name()),
                        daily.getOrDefault(kpi.name(), new TreeMap<>()),
                        from,
                        to))
                .toList();
    }

    private static String byDay(String offset, String which) {
        return Stream.of("measurement", WAITING)
                .map(table -> BY_DAY.formatted(offset, SECONDS_OF_A_DAY, table, which))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private void add(
            Map<String, NavigableMap<LocalDate, BigDecimal>> daily,
            CooperationKey key,
            Part part,
            String query,
            KpiKind kind) {
        jdbc.sql(query)
                .param("key", key.value())
                .param("segment", part.segment())
                .param("region", part.region())
                .param("kind", kind.name())
                .query(row -> {
                    daily.computeIfAbsent(row.getString("name"), any -> new TreeMap<>())
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
            cases.append("WHEN extract(EPOCH FROM measured.measured_at) < ")
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
}
