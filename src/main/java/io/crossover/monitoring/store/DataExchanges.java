package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.DataExchange;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of data about customers that was taken (M7). */
@Component
public class DataExchanges {

    private final JdbcClient jdbc;

    DataExchanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void log(CooperationKey key, DataExchange exchange) {
        jdbc.sql(
                        """
                        INSERT INTO data_exchange (cooperation_key, sent_by, sent_at, fields, accepted, duplicates, sha256)
                        VALUES (:key, :by, :at, :fields, :accepted, :duplicates, :sha256)""")
                .param("key", key.value())
                .param("by", exchange.sentBy())
                .param("at", exchange.sentAt().atOffset(ZoneOffset.UTC))
                .param("fields", String.join("\n", exchange.fields()))
                .param("accepted", exchange.accepted())
                .param("duplicates", exchange.duplicates())
                .param("sha256", exchange.sha256())
                .update();
    }

    /** The newest first. */
    public List<DataExchange> of(CooperationKey key) {
        return jdbc.sql("SELECT * FROM data_exchange WHERE cooperation_key = :key ORDER BY id DESC")
                .param("key", key.value())
                .query((row, number) -> new DataExchange(
                        row.getString("sent_by"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getString("fields").lines().toList(),
                        row.getLong("accepted"),
                        row.getLong("duplicates"),
                        row.getString("sha256")))
                .list();
    }
}
