package io.crossover.monitoring.store;

import io.crossover.monitoring.UploadReader.Reading;
import java.sql.SQLException;

/** Puts the rows of a long upload into the database as they come in. */
interface Staging {

    void add(Reading row) throws SQLException;

    /** All are there; says where. */
    Staged.Place finish() throws SQLException;

    /** They are not wanted; the transaction is rolled back afterwards. */
    void abandon() throws SQLException;
}
