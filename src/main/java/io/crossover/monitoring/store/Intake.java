package io.crossover.monitoring.store;

import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.MeasurementRow.Refusal;
import io.crossover.monitoring.RowSink;
import io.crossover.monitoring.UploadReader;
import io.crossover.monitoring.UploadReader.Reading;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Takes the rows of one upload. Few of them wait in memory for one statement; as soon as they are many, they go into the
 * database as they come in.
 */
final class Intake implements RowSink {

    private static final int FEW = 1000;

    private final UploadReader reader;
    private final Supplier<Staging> stagings;
    private final List<Reading> few = new ArrayList<>();
    private @Nullable Staging staging;

    /** @param stagings asked once, when there are many rows */
    Intake(UploadReader reader, Supplier<Staging> stagings) {
        this.reader = reader;
        this.stagings = stagings;
    }

    @Override
    public void row(MeasurementRow row) {
        reader.read(row).filter(read -> !reader.hasRefused()).ifPresent(this::take);
    }

    @Override
    public void refuse(Refusal refusal) {
        reader.refuse(refusal);
    }

    private void take(Reading row) {
        if (staging == null && few.size() < FEW) {
            few.add(row);
            return;
        }
        stage();
        add(row);
    }

    /** From now on rows go into the database. */
    void stage() {
        if (staging == null) {
            staging = stagings.get();
            few.forEach(this::add);
            few.clear();
        }
    }

    private void add(Reading row) {
        if (staging != null) {
            try {
                staging.add(row);
            } catch (SQLException e) {
                throw new UncategorizedSQLException("staging measurements", null, e);
            }
        }
    }

    /** @throws io.crossover.monitoring.RefusedUploadException when there is a row that cannot be taken */
    Staged finish() {
        reader.requireAllTaken();
        return new Staged(
                reader.rows(),
                reader.series(),
                reader.sums(),
                staging == null ? null : staged(staging),
                List.copyOf(few));
    }

    /** They are not wanted, or cannot be taken. */
    void abandon() {
        if (staging != null) {
            try {
                staging.abandon();
            } catch (SQLException e) {
                throw new UncategorizedSQLException("staging measurements", null, e);
            }
        }
    }

    private static Staged.Place staged(Staging staging) {
        try {
            return staging.finish();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("staging measurements", null, e);
        }
    }
}
