package io.crossover.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands in the database, read past the application: the engine's tables on one side, ours on the other. */
final class Books implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final Connection connection;

    Books(String url, String user, String password) throws SQLException {
        this.url = url;
        this.user = user;
        this.password = password;
        this.connection = another();
    }

    /** The one number that a query gives. */
    long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The texts that a query gives. */
    Set<String> set(String sql) throws SQLException {
        Set<String> texts = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** A query's last column, a number, by the texts before it. */
    Map<String, Long> counts(String sql) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder name = new StringBuilder();
                for (int column = 1; column < columns; column++) {
                    name.append(column == 1 ? "" : " | ").append(rows.getString(column));
                }
                counts.merge(name.toString(), rows.getLong(columns), Long::sum);
            }
        }
        return counts;
    }

    void change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A session beside this one. */
    Connection another() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
