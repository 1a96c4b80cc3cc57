package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the figures of all cooperations stand, in one query, for the board. */
@Component
public class CampaignStandings {

    private final JdbcClient jdbc;

    CampaignStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The standing of each cooperation that has targets. */
    public Map<CooperationKey, Standing> all() {
        return of("");
    }

    /** The same of the KPIs that partners see (domain.md 11). */
    public Map<CooperationKey, Standing> shared() {
        return of("WHERE kpi.shared");
    }

    private Map<CooperationKey, Standing> of(String which) {
        Map<CooperationKey, Standing> standings = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT kpi.cooperation_key,
                            count(CASE WHEN watch.whole = 1 AND watch.colour = 'RED' THEN 1 END) AS red,
                            count(CASE WHEN watch.whole = 1 AND watch.colour = 'YELLOW' THEN 1 END) AS yellow,
                            count(CASE WHEN watch.whole = 1 AND watch.colour = 'GREEN' THEN 1 END) AS green,
                            count(CASE WHEN watch.alert_colour <> 'GREEN' THEN 1 END) AS alerts
                        FROM (SELECT kpi_id, colour, alert_colour,
                            CASE WHEN segment = '' AND region = '' THEN 1 ELSE 0 END AS whole FROM kpi_watch) watch
                        JOIN kpi ON kpi.id = watch.kpi_id %s GROUP BY kpi.cooperation_key"""
                                .formatted(which))
                .query(row -> {
                    standings.put(
                            new CooperationKey(row.getString("cooperation_key")),
                            new Standing(
                                    row.getInt("red"),
                                    row.getInt("yellow"),
                                    row.getInt("green"),
                                    row.getInt("alerts")));
                });
        return standings;
    }

    /**
     * How many KPIs stand at each colour by their newest measurements (M2).
     *
     * @param alerts how many alerts are open, those of segments and regions among them (M3, M15)
     */
    public record Standing(int red, int yellow, int green, int alerts) {

        public static final Standing NO_FIGURES = new Standing(0, 0, 0, 0);
    }
}
