package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.Colour;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changed alerts that their process has yet to be told of. A row is written in the transaction of the measurement and
 * goes in the transaction that tells the process, so that on any number of nodes a change takes effect once.
 */
@Component
public class AlertOutbox {

    private final JdbcClient jdbc;

    AlertOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of one alert. */
    public record Change(long id, CooperationKey key, long alert) {}

    /**
     * What a process is to be told of an alert.
     *
     * @param told the colour that it was told last; none before it was started
     * @param colour as it is now; green when the alert is closed
     */
    public record News(Optional<Colour> told, Colour colour) {

        /** Nothing that its process does not know, or that is over before it was ever told. */
        public boolean isOld() {
            return told.orElse(Colour.GREEN) == colour;
        }
    }

    void changed(CooperationKey key, long alert) {
        jdbc.sql("INSERT INTO kpi_alert_outbox (alert_id, cooperation_key) VALUES (:alert, :key)")
                .param("alert", alert)
                .param("key", key.value())
                .update();
    }

    /** Every change that is not delivered yet, oldest first. */
    public List<Change> waiting() {
        return jdbc.sql("SELECT id, cooperation_key, alert_id FROM kpi_alert_outbox ORDER BY id")
                .query((row, number) -> new Change(
                        row.getLong("id"),
                        new CooperationKey(row.getString("cooperation_key")),
                        row.getLong("alert_id")))
                .list();
    }

    /** Takes a change for this transaction; false when another node has delivered it. */
    public boolean take(Change change) {
        return jdbc.sql("DELETE FROM kpi_alert_outbox WHERE id = :id")
                        .param("id", change.id())
                        .update()
                == 1;
    }

    public News news(Change change) {
        return jdbc.sql("SELECT colour, told_colour FROM kpi_alert WHERE id = :alert")
                .param("alert", change.alert())
                .query((row, number) -> new News(
                        Optional.ofNullable(row.getString("told_colour")).map(Colour::valueOf),
                        Colour.valueOf(row.getString("colour"))))
                .single();
    }

    public void told(Change change, Colour colour) {
        jdbc.sql("UPDATE kpi_alert SET told_colour = :colour WHERE id = :alert")
                .param("colour", colour.name())
                .param("alert", change.alert())
                .update();
    }
}
