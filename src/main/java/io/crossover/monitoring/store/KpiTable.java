package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.AlertWatch;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.Direction;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.PartTarget;
import io.crossover.monitoring.Sharing;
import io.crossover.monitoring.TargetCurve;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** KPIs as they are defined (M1) and watched (M3). */
@Component
class KpiTable {

    private final JdbcClient jdbc;

    KpiTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredKpi> of(CooperationKey key) {
        record Row(long watch, long id, Part part, @Nullable BigDecimal target, Kpi kpi, AlertWatch seen) {}
        List<Row> rows = jdbc.sql(
                        """
                        SELECT kpi.*, watch.id AS watch_id, watch.segment, watch.region, watch.target AS part_target,
                            watch.colour, watch.alert_colour, watch.alert_closed_at
                        FROM kpi JOIN kpi_watch watch ON watch.kpi_id = kpi.id
                        WHERE kpi.cooperation_key = :key
                        ORDER BY kpi.position, kpi.id, watch.segment, watch.region""")
                .param("key", key.value())
                .query((row, number) -> new Row(
                        row.getLong("watch_id"),
                        row.getLong("id"),
                        new Part(row.getString("segment"), row.getString("region")),
                        row.getBigDecimal("part_target"),
                        kpi(row),
                        watch(row)))
                .list();
        Map<Long, List<Row>> byKpi =
                rows.stream().collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()));
        return byKpi.values().stream()
                .map(same -> {
                    Kpi whole = same.get(0).kpi();
                    return new StoredKpi(
                            same.get(0).id(),
                            whole.withParts(same.stream()
                                    .flatMap(row -> Stream.ofNullable(row.target())
                                            .map(target -> new PartTarget(row.part(), target)))
                                    .toList()),
                            same.stream()
                                    .map(row -> new Watched(
                                            row.watch(),
                                            row.part(),
                                            row.target() == null ? whole : whole.ofPart(row.target()),
                                            row.seen()))
                                    .toList());
                })
                .toList();
    }

    /**
     * Definitions take turns by cooperation: rows that are not there yet cannot be locked. An update that leaves the key
     * alone holds up nobody who only refers to the cooperation, as uploads of figures do.
     */
    void lockCooperation(CooperationKey key) {
        int found = jdbc.sql("UPDATE cooperation SET title = title WHERE cooperation_key = :key")
                .param("key", key.value())
                .update();
        if (found != 1) {
            throw new EmptyResultDataAccessException(1);
        }
    }

    void add(CooperationKey key, int position, Kpi kpi) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        definition(
                        jdbc.sql(
                                """
                                INSERT INTO kpi (cooperation_key, name, position, unit, target, direction, kind,
                                    first_day, last_day, owner, source, horizon, curve, shared)
                                VALUES (:key, :name, :position, :unit, :target, :direction, :kind,
                                    :from, :to, :owner, :source, :horizon, :curve, :shared)"""),
                        position,
                        kpi)
                .param("key", key.value())
                .param("name", kpi.name())
                .update(id, "id");
        watch(id.getKeyAs(Long.class), Part.WHOLE, null);
        kpi.parts().forEach(each -> watch(id.getKeyAs(Long.class), each.part(), each.target()));
    }

    private void watch(long kpi, Part part, @Nullable BigDecimal target) {
        jdbc.sql(
                        """
                        INSERT INTO kpi_watch (kpi_id, segment, region, target, alert_colour)
                        VALUES (:kpi, :segment, :region, :target, 'GREEN')""")
                .param("kpi", kpi)
                .param("segment", part.segment())
                .param("region", part.region())
                .param("target", target)
                .update();
    }

    /** The parts that have no target any more are not watched any more. */
    void redefine(StoredKpi before, int position, Kpi kpi) {
        long id = before.id();
        definition(
                        jdbc.sql(
                                """
                                UPDATE kpi SET position = :position, unit = :unit, target = :target,
                                    direction = :direction, kind = :kind, first_day = :from, last_day = :to,
                                    owner = :owner, source = :source, horizon = :horizon,
                                    curve = :curve, shared = :shared
                                WHERE id = :id"""),
                        position,
                        kpi)
                .param("id", id)
                .update();
        Map<Part, Watched> present =
                before.watched().stream().collect(Collectors.toMap(Watched::part, Function.identity()));
        kpi.parts().forEach(each -> {
            Watched known = present.remove(each.part());
            if (known == null) {
                watch(id, each.part(), each.target());
            } else {
                jdbc.sql("UPDATE kpi_watch SET target = :target WHERE id = :id")
                        .param("target", each.target())
                        .param("id", known.id())
                        .update();
            }
        });
        present.values().stream().filter(watched -> !watched.part().isWhole()).forEach(watched -> jdbc.sql(
                        "DELETE FROM kpi_watch WHERE id = :id")
                .param("id", watched.id())
                .update());
    }

    /** Drops a KPI, unless something was measured of it. */
    void dropUnmeasured(long id) {
        boolean measured =
                jdbc.sql("SELECT count(*) FROM measurement_series WHERE kpi_id = :id AND newest_at IS NOT NULL")
                                .param("id", id)
                                .query(Long.class)
                                .single()
                        > 0;
        if (!measured) {
            for (String table : List.of("measurement_series WHERE kpi_id", "kpi_watch WHERE kpi_id", "kpi WHERE id")) {
                jdbc.sql("DELETE FROM " + table + " = :id").param("id", id).update();
            }
        }
    }

    void watched(Watched watched) {
        jdbc.sql(
                        """
                        UPDATE kpi_watch SET colour = :colour, alert_colour = :alert, alert_closed_at = :closed
                        WHERE id = :id""")
                .param(
                        "colour",
                        Optional.ofNullable(watched.watch().colour())
                                .map(Colour::name)
                                .orElse(null))
                .param("alert", watched.watch().alert().name())
                .param("closed", utc(watched.watch().closedAt()))
                .param("id", watched.id())
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
                .param("horizon", kpi.horizon())
                .param("shared", kpi.sharing() == Sharing.SHARED)
                .param(
                        "curve",
                        kpi.curve().equals(TargetCurve.LINEAR)
                                ? null
                                : kpi.curve().toString());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static Kpi kpi(ResultSet row) throws SQLException {
        return new Kpi(
                row.getString("name"),
                row.getString("unit"),
                row.getBigDecimal("target"),
                Direction.valueOf(row.getString("direction")),
                KpiKind.valueOf(row.getString("kind")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("owner"),
                row.getString("source"),
                row.getString("horizon"),
                TargetCurve.read(row.getString("curve")),
                List.of(),
                Sharing.of(row.getBoolean("shared")));
    }

    private static AlertWatch watch(ResultSet row) throws SQLException {
        return new AlertWatch(
                Optional.ofNullable(row.getString("colour"))
                        .map(Colour::valueOf)
                        .orElse(null),
                Colour.valueOf(row.getString("alert_colour")),
                instant(row, "alert_closed_at"));
    }
}
