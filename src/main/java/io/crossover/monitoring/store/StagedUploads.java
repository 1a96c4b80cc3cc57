package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.Series;
import io.crossover.monitoring.UploadReader.Newest;
import io.crossover.monitoring.UploadReader.Sum;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Uploads that somebody has yet to confirm, and rows on their way. */
@Component
class StagedUploads {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    StagedUploads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An upload that waits. */
    record Waiting(@Nullable String fileName, Staged rows) {}

    long begin(CooperationKey key, @Nullable String fileName, String who, OffsetDateTime at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            """
                            INSERT INTO staged_upload (cooperation_key, file_name, staged_by, staged_at)
                            VALUES (?, ?, ?, ?)""",
                            new String[] {"id"});
                    insert.setString(1, key.value());
                    insert.setString(2, fileName);
                    insert.setString(3, who);
                    insert.setObject(4, at);
                    return insert;
                },
                id);
        return id.getKeyAs(Long.class);
    }

    void keep(long upload, Staged rows, List<Long> kpiIds) {
        int[] number = {0};
        jdbc.batchUpdate(
                """
                INSERT INTO staged_series
                    (staged_upload_id, number, kpi_id, segment, region, source, newest_at, newest,
                    figures, total, oldest_at, in_order)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows.series(),
                BATCH,
                (statement, each) -> {
                    statement.setLong(1, upload);
                    statement.setInt(2, number[0]);
                    statement.setLong(3, kpiIds.get(number[0]));
                    statement.setString(4, each.series().part().segment());
                    statement.setString(5, each.series().part().region());
                    statement.setString(6, each.series().source());
                    statement.setObject(7, each.at().atOffset(ZoneOffset.UTC));
                    statement.setBigDecimal(8, each.value());
                    Sum sum = rows.sums().get(number[0]++);
                    statement.setLong(9, sum.figures());
                    statement.setBigDecimal(10, sum.total());
                    statement.setObject(11, sum.oldest().atOffset(ZoneOffset.UTC));
                    statement.setBoolean(12, sum.inOrder());
                });
    }

    Optional<Waiting> find(CooperationKey key, long upload) {
        return find(key, upload, "");
    }

    /** The same for whoever comes first. */
    Optional<Waiting> claim(CooperationKey key, long upload) {
        return find(key, upload, " FOR UPDATE");
    }

    private Optional<Waiting> find(CooperationKey key, long upload, String lock) {
        record Found(@Nullable String fileName) {}
        return jdbc
                .query(
                        "SELECT file_name FROM staged_upload WHERE id = ? AND cooperation_key = ?" + lock,
                        (row, number) -> new Found(row.getString("file_name")),
                        upload,
                        key.value())
                .stream()
                .findFirst()
                .map(found -> new Waiting(
                        found.fileName(),
                        new Staged(rows(upload), series(upload), sums(upload), BatchStaging.place(upload), List.of())));
    }

    private long rows(long upload) {
        Long rows = jdbc.queryForObject(
                "SELECT count(*) FROM staged_measurement WHERE staged_upload_id = ?", Long.class, upload);
        return rows == null ? 0 : rows;
    }

    private List<Newest> series(long upload) {
        return jdbc.query(
                """
                SELECT kpi.name, staged.segment, staged.region, staged.source, staged.newest_at, staged.newest
                FROM staged_series staged LEFT JOIN kpi ON kpi.id = staged.kpi_id
                WHERE staged.staged_upload_id = ? ORDER BY staged.number""",
                (row, number) -> new Newest(
                        new Series(
                                Optional.ofNullable(row.getString("name")).orElse("A KPI of it"),
                                new Part(row.getString("segment"), row.getString("region")),
                                row.getString("source")),
                        row.getObject("newest_at", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("newest")),
                upload);
    }

    /** Empty for an upload that began to wait when nobody kept them. */
    private List<Sum> sums(long upload) {
        return jdbc.query(
                """
                SELECT figures, total, oldest_at, in_order FROM staged_series
                WHERE staged_upload_id = ? AND figures IS NOT NULL ORDER BY number""",
                (row, number) -> new Sum(
                        row.getLong("figures"),
                        row.getBigDecimal("total"),
                        row.getObject("oldest_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("in_order")),
                upload);
    }

    boolean drop(CooperationKey key, long upload) {
        boolean isThere =
                jdbc.update("DELETE FROM staged_upload WHERE id = ? AND cooperation_key = ?", upload, key.value()) == 1;
        if (isThere) {
            jdbc.update("DELETE FROM staged_measurement WHERE staged_upload_id = ?", upload);
        }
        return isThere;
    }

    /** What nobody came back for. */
    void dropOlderThan(OffsetDateTime time) {
        if (jdbc.update("DELETE FROM staged_upload WHERE staged_at < ?", time) > 0) {
            jdbc.update("DELETE FROM staged_measurement WHERE staged_upload_id NOT IN (SELECT id FROM staged_upload)");
        }
    }
}
