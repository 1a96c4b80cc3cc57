package io.crossover.server;

import java.sql.Connection;
import java.sql.SQLException;

/** A table of PostgreSQL that nobody can write to, so that whoever tries waits in the middle of what they do. */
final class HeldTable implements AutoCloseable {

    private final Connection connection;

    HeldTable(Books books, String table) throws SQLException {
        this.connection = books.another();
        connection.setAutoCommit(false);
        connection.createStatement().execute("LOCK TABLE " + table + " IN SHARE MODE");
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
