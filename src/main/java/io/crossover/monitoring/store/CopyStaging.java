package io.crossover.monitoring.store;

import io.crossover.monitoring.UploadReader.Reading;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's {@code COPY}: while we read the next rows, the database takes in the last ones. */
final class CopyStaging implements Staging {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_ROW = 256;

    private final CopyIn copy;
    private final String prefix;
    private final Staged.Place place;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private @Nullable Instant lastTime;
    private String lastTimeText = "";

    /** Into a table of this transaction alone. */
    static CopyStaging passing(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TEMPORARY TABLE IF NOT EXISTS passing_measurement (line INTEGER NOT NULL,
                        number INTEGER NOT NULL, measured_at TIMESTAMP WITH TIME ZONE NOT NULL,
                        figure NUMERIC(42, 24) NOT NULL) ON COMMIT DELETE ROWS""");
            statement.execute("TRUNCATE passing_measurement");
            // for this transaction: a million rows are sorted without going through files
            statement.execute("SET LOCAL work_mem = '96MB'");
        }
        return new CopyStaging(
                connection,
                "passing_measurement (line, number, measured_at, figure)",
                "",
                new Staged.Place("passing_measurement", List.of()));
    }

    /** To stay there until somebody has looked at it. */
    static CopyStaging staying(Connection connection, long upload) throws SQLException {
        return new CopyStaging(
                connection,
                "staged_measurement (staged_upload_id, line, number, measured_at, figure)",
                upload + "\t",
                BatchStaging.place(upload));
    }

    private CopyStaging(Connection connection, String target, String prefix, Staged.Place place) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + target + " FROM STDIN");
        this.prefix = prefix;
        this.place = place;
    }

    @Override
    public void add(Reading row) throws SQLException {
        if (!row.at().equals(lastTime)) {
            lastTime = row.at();
            lastTimeText = row.at().toString();
        }
        append(prefix
                + row.line()
                + '\t'
                + row.series()
                + '\t'
                + lastTimeText
                + '\t'
                + row.value().toPlainString()
                + '\n');
    }

    @SuppressWarnings("deprecation") // the quick way for what is ASCII
    private void append(String text) throws SQLException {
        if (text.length() > LONGEST_ROW) {
            flush();
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(bytes, 0, bytes.length);
            return;
        }
        if (filled + text.length() > BUFFER) {
            flush();
        }
        text.getBytes(0, text.length(), buffer, filled);
        filled += text.length();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, filled);
        filled = 0;
    }

    @Override
    public Staged.Place finish() throws SQLException {
        flush();
        copy.endCopy();
        return place;
    }

    @Override
    public void abandon() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
