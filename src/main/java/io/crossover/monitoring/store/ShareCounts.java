package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.ShareCount;
import io.crossover.monitoring.ShareKind;
import io.crossover.monitoring.UploadResult;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was counted, and measures the rates that it gives (M9, M10), as far as they are KPIs of the cooperation. */
@Component
public class ShareCounts {

    private final JdbcClient jdbc;
    private final KpiTable kpis;
    private final CampaignFigures figures;

    ShareCounts(JdbcClient jdbc, KpiTable kpis, CampaignFigures figures) {
        this.jdbc = jdbc;
        this.kpis = kpis;
        this.figures = figures;
    }

    /**
     * Takes counts; one of a source and time that is there already corrects it, and the rates with it.
     *
     * @return what became of the rates, those of earlier counts among them
     */
    @Transactional
    public UploadResult take(CooperationKey key, ShareKind kind, List<ShareCount> counts) {
        kpis.lockCooperation(key);
        counts.forEach(count -> put(key, kind, count));
        Set<String> measured = figures.kpis(key).stream().map(Kpi::name).collect(Collectors.toSet());
        List<MeasurementRow> rates = bySource(key, kind).values().stream()
                .flatMap(source -> ShareCount.rates(kind, source).stream())
                .filter(row -> measured.contains(row.kpi()))
                .toList();
        return rates.isEmpty() ? new UploadResult(0, 0, 0) : figures.take(key, rates);
    }

    private Map<String, List<ShareCount>> bySource(CooperationKey key, ShareKind kind) {
        return jdbc
                .sql(
                        """
                        SELECT source, counted_at, whole, part FROM share_input
                        WHERE cooperation_key = :key AND kind = :kind ORDER BY source, counted_at""")
                .param("key", key.value())
                .param("kind", kind.name())
                .query((row, number) -> new ShareCount(
                        row.getString("source"),
                        row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("whole"),
                        row.getBigDecimal("part")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ShareCount::source, LinkedHashMap::new, Collectors.toList()));
    }

    private void put(CooperationKey key, ShareKind kind, ShareCount count) {
        if (!count.hasRate() && wasMeasured(key, kind, count)) {
            throw new InvalidInputException(
                    "at",
                    "%s has a count of that time already: it can be corrected, but not to none at all"
                            .formatted(count.source()));
        }
        if (write(
                        """
                        UPDATE share_input SET whole = :whole, part = :part
                        WHERE cooperation_key = :key AND kind = :kind AND source = :source AND counted_at = :at""",
                        key,
                        kind,
                        count)
                == 0) {
            write(
                    """
                    INSERT INTO share_input (cooperation_key, kind, source, counted_at, whole, part)
                    VALUES (:key, :kind, :source, :at, :whole, :part)""",
                    key,
                    kind,
                    count);
        }
    }

    private boolean wasMeasured(CooperationKey key, ShareKind kind, ShareCount count) {
        return bySource(key, kind).getOrDefault(count.source(), List.of()).stream()
                .anyMatch(known -> known.at().equals(count.at()) && known.hasRate());
    }

    private int write(String sql, CooperationKey key, ShareKind kind, ShareCount count) {
        return jdbc.sql(sql)
                .param("key", key.value())
                .param("kind", kind.name())
                .param("source", count.source())
                .param("at", count.at().atOffset(ZoneOffset.UTC))
                .param("whole", count.whole())
                .param("part", count.part())
                .update();
    }
}
