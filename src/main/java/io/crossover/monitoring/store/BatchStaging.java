package io.crossover.monitoring.store;

import io.crossover.monitoring.UploadReader.Reading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Where the database takes no {@code COPY}: batches of inserts. */
final class BatchStaging implements Staging {

    private static final int BATCH = 2000;

    private final long upload;
    private final PreparedStatement insert;
    private int waiting;

    BatchStaging(Connection connection, long upload) throws SQLException {
        this.upload = upload;
        this.insert = connection.prepareStatement(
                """
                INSERT INTO staged_measurement (staged_upload_id, line, number, measured_at, figure)
                VALUES (?, ?, ?, ?, ?)""");
    }

    @Override
    public void add(Reading row) throws SQLException {
        insert.setLong(1, upload);
        insert.setLong(2, row.line());
        insert.setInt(3, row.series());
        insert.setObject(4, row.at().atOffset(ZoneOffset.UTC));
        insert.setBigDecimal(5, row.value());
        insert.addBatch();
        if (++waiting == BATCH) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public Staged.Place finish() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
        }
        insert.close();
        return place(upload);
    }

    @Override
    public void abandon() throws SQLException {
        insert.close();
    }

    static Staged.Place place(long upload) {
        return new Staged.Place(
                "(SELECT line, number, measured_at, figure FROM staged_measurement WHERE staged_upload_id = ?)",
                List.of(upload));
    }
}
