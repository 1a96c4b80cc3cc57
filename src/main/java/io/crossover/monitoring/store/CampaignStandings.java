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
        Map<CooperationKey, Standing> standings = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT cooperation_key,
                            count(CASE WHEN colour = 'RED' THEN 1 END) AS red,
                            count(CASE WHEN colour = 'YELLOW' THEN 1 END) AS yellow,
                            count(CASE WHEN colour = 'GREEN' THEN 1 END) AS green,
                            count(CASE WHEN alert_colour <> 'GREEN' THEN 1 END) AS alerts
                        FROM kpi GROUP BY cooperation_key""")
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
     * @param alerts how many have an open alert (M3)
     */
    public record Standing(int red, int yellow, int green, int alerts) {

        public static final Standing NO_FIGURES = new Standing(0, 0, 0, 0);
    }
}
