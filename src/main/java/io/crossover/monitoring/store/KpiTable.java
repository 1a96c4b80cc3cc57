package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.AlertWatch;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.Direction;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** KPIs as they are defined (M1) and watched (M3). */
@Component
class KpiTable {

    private static final String ALL = "SELECT * FROM kpi WHERE cooperation_key = :key ORDER BY position, id";

    private final JdbcClient jdbc;

    KpiTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredKpi> of(CooperationKey key) {
        return jdbc.sql(ALL).param("key", key.value()).query(KpiTable::kpi).list();
    }

    /** The same, and whoever wants to change one of them waits until this transaction ends. */
    List<StoredKpi> lock(CooperationKey key) {
        return jdbc.sql(ALL + " FOR UPDATE")
                .param("key", key.value())
                .query(KpiTable::kpi)
                .list();
    }

    /** Definitions take turns by cooperation: rows that are not there yet cannot be locked. */
    void lockCooperation(CooperationKey key) {
        jdbc.sql("SELECT cooperation_key FROM cooperation WHERE cooperation_key = :key FOR UPDATE")
                .param("key", key.value())
                .query(String.class)
                .single();
    }

    void add(CooperationKey key, int position, Kpi kpi) {
        definition(
                        jdbc.sql(
                                """
                                INSERT INTO kpi (cooperation_key, name, position, unit, target, direction, kind,
                                    first_day, last_day, owner, source, horizon, alert_colour)
                                VALUES (:key, :name, :position, :unit, :target, :direction, :kind,
                                    :from, :to, :owner, :source, :horizon, 'GREEN')"""),
                        position,
                        kpi)
                .param("key", key.value())
                .param("name", kpi.name())
                .update();
    }

    void redefine(long id, int position, Kpi kpi) {
        definition(
                        jdbc.sql(
                                """
                                UPDATE kpi SET position = :position, unit = :unit, target = :target,
                                    direction = :direction, kind = :kind, first_day = :from, last_day = :to,
                                    owner = :owner, source = :source, horizon = :horizon
                                WHERE id = :id"""),
                        position,
                        kpi)
                .param("id", id)
                .update();
    }

    /** Drops a KPI, unless something was measured of it. */
    void dropUnmeasured(long id) {
        jdbc.sql("DELETE FROM kpi WHERE id = :id AND NOT EXISTS (SELECT 1 FROM measurement WHERE kpi_id = :id)")
                .param("id", id)
                .update();
    }

    void watched(long id, AlertWatch watch) {
        jdbc.sql(
                        """
                        UPDATE kpi SET colour = :colour, alert_colour = :alert, seen_at = :seen,
                            alert_closed_at = :closed
                        WHERE id = :id""")
                .param(
                        "colour",
                        Optional.ofNullable(watch.colour()).map(Colour::name).orElse(null))
                .param("alert", watch.alert().name())
                .param("seen", utc(watch.seenAt()))
                .param("closed", utc(watch.closedAt()))
                .param("id", id)
                .update();
    }

    private static StatementSpec definition(StatementSpec statement, int position, Kpi kpi) {
        return statement
                .param("position", position)
                .param("unit", kpi.unit())
                .param("target", kpi.target())
                .param("direction", kpi.direction().name())
                .param("kind", kpi.kind().name())
                .param("from", kpi.from())
                .param("to", kpi.to())
                .param("owner", kpi.owner())
                .param("source", kpi.source())
                .param("horizon", kpi.horizon());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static StoredKpi kpi(ResultSet row, int number) throws SQLException {
        return new StoredKpi(
                row.getLong("id"),
                new Kpi(
                        row.getString("name"),
                        row.getString("unit"),
                        row.getBigDecimal("target"),
                        Direction.valueOf(row.getString("direction")),
                        KpiKind.valueOf(row.getString("kind")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("owner"),
                        row.getString("source"),
                        row.getString("horizon")),
                new AlertWatch(
                        Optional.ofNullable(row.getString("colour"))
                                .map(Colour::valueOf)
                                .orElse(null),
                        Colour.valueOf(row.getString("alert_colour")),
                        instant(row, "seen_at"),
                        instant(row, "alert_closed_at")));
    }
}
