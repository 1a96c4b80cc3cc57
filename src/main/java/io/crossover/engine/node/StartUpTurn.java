package io.crossover.engine.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodes that start on one database take turns, from the first look at its tables until their models are deployed. On an
 * empty database two nodes would both create the engine's tables; and the later of two releases has to see what the
 * earlier one brings. The turn is a lock of the database session: it ends with the process, however that ends. The
 * embedded database has one process only.
 */
@Component
class StartUpTurn implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpTurn.class);
    private static final long LOCK = 0x43524F53534F56L; // "CROSSOV"
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;
    private @Nullable Connection holding;

    StartUpTurn(DataSource database) {
        this.database = database;
    }

    /**
     * Waits until no other node is starting.
     *
     * @throws IllegalStateException when another one is still starting after five minutes
     */
    synchronized void take() {
        try {
            Connection connection = database.getConnection();
            holding = connection;
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                pass();
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET lock_timeout = '5min'");
                statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            pass();
            throw new IllegalStateException(
                    LOCK_NOT_AVAILABLE.equals(e.getSQLState())
                            ? "Another node has been starting on this database for five minutes. End it, then start this"
                                    + " one again."
                            : "The database cannot be reached: " + e.getMessage(),
                    e);
        }
    }

    /** The next node may start. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void pass() {
        Connection connection = holding;
        holding = null;
        if (connection == null) {
            return;
        }
        try (connection) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT pg_advisory_unlock_all()");
                    statement.execute("RESET lock_timeout");
                }
            }
        } catch (SQLException e) {
            LOG.warn("The turn to start ends with this session only", e);
        }
    }

    @Override
    public void destroy() {
        pass();
    }
}
