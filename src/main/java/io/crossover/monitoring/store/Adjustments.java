package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.KpiSheet;
import io.crossover.monitoring.AlertReview;
import io.crossover.monitoring.Breakdown;
import io.crossover.monitoring.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed in the running campaign, why, and what it did: domain.md 7's adjustment report. */
@Component
public class Adjustments {

    private final JdbcClient jdbc;
    private final CampaignFigures figures;

    Adjustments(JdbcClient jdbc, CampaignFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /**
     * One change.
     *
     * @param kpi with the segment and region that it is of
     * @param before the KPI as it stood then; none where nothing was measured yet
     * @param now the KPI as of its newest measurement
     */
    public record Adjustment(
            String kpi,
            AlertReview.Kind kind,
            String why,
            String change,
            String by,
            Instant at,
            KpiSheet.@Nullable Line before,
            KpiSheet.@Nullable Line now) {

        /** By how much the share of the target that is reached has grown since then; a fraction. */
        public @Nullable BigDecimal attained() {
            return before == null || now == null || before.attainment() == null || now.attainment() == null
                    ? null
                    : now.attainment().subtract(before.attainment());
        }
    }

    /** Oldest first. */
    public List<Adjustment> of(CooperationKey key) {
        return jdbc
                .sql(
                        """
                        SELECT kpi.name, alert.segment, alert.region, review.kind, review.analysis, review.suggestion,
                            review.reviewed_by, review.reviewed_at
                        FROM kpi_alert_review review JOIN kpi_alert alert ON alert.id = review.alert_id
                            JOIN kpi ON kpi.id = alert.kpi_id
                        WHERE kpi.cooperation_key = :key ORDER BY review.id""")
                .param("key", key.value())
                .query((row, number) -> new Reviewed(
                        row.getString("name"),
                        new Part(row.getString("segment"), row.getString("region")),
                        AlertReview.Kind.valueOf(row.getString("kind")),
                        row.getString("analysis"),
                        row.getString("suggestion"),
                        row.getString("reviewed_by"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .map(review -> new Adjustment(
                        review.part.of(review.kpi),
                        review.kind,
                        review.analysis,
                        review.suggestion,
                        review.by,
                        review.at,
                        figures.sheet(key, review.at, only(review.part))
                                .find(review.kpi)
                                .orElse(null),
                        figures.sheet(key, only(review.part)).find(review.kpi).orElse(null)))
                .toList();
    }

    private static Breakdown only(Part part) {
        return new Breakdown(false, false, part);
    }

    private record Reviewed(
            String kpi, Part part, AlertReview.Kind kind, String analysis, String suggestion, String by, Instant at) {}
}
