package io.crossover.people.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which accounts are shut, and whose person must choose a password before anything else; with who did what to them. */
@Component
public class AccountStates {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountChanges changes;
    private final RecentlyRead<AccountState> recent;

    AccountStates(JdbcClient jdbc, Clock clock, AccountChanges changes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.changes = changes;
        this.recent = new RecentlyRead<>(changes);
    }

    /**
     * @param passwordChangeDue whether the person must choose a password of their own before anything else
     * @param firstPasswordAt when one was last handed out
     * @param disabled whether nobody gets in with the account
     */
    public record AccountState(boolean passwordChangeDue, Optional<OffsetDateTime> firstPasswordAt, boolean disabled) {

        private static final AccountState USUAL = new AccountState(false, Optional.empty(), false);
    }

    /**
     * What was done to an account.
     *
     * @param who the account of the person who did it
     */
    public record AccountEvent(OffsetDateTime at, String who, String what) {}

    public AccountState of(String login) {
        return recent.get(login, () -> read(login));
    }

    private AccountState read(String login) {
        return jdbc.sql(
                        """
                        SELECT password_change_due, first_password_at, disabled_at FROM account_state
                        WHERE login = :login""")
                .param("login", login)
                .query((row, number) -> new AccountState(
                        row.getBoolean("password_change_due"),
                        Optional.ofNullable(row.getObject("first_password_at", OffsetDateTime.class)),
                        row.getObject("disabled_at", OffsetDateTime.class) != null))
                .optional()
                .orElse(AccountState.USUAL);
    }

    /** What was done to the account, oldest first. */
    public List<AccountEvent> events(String login) {
        return jdbc.sql("SELECT recorded_at, who, what FROM account_event WHERE login = :login ORDER BY id")
                .param("login", login)
                .query((row, number) -> new AccountEvent(
                        row.getObject("recorded_at", OffsetDateTime.class),
                        row.getString("who"),
                        row.getString("what")))
                .list();
    }

    /** The account has a password that somebody else knows. */
    public void firstPasswordGiven(String login, String by) {
        open(login);
        jdbc.sql(
                        """
                        UPDATE account_state SET password_change_due = TRUE, first_password_at = :now
                        WHERE login = :login""")
                .param("now", now())
                .param("login", login)
                .update();
        changes.happened();
        write(login, by, "A first password was handed out");
    }

    void passwordChosen(String login, String by) {
        int due = jdbc.sql(
                        """
                        UPDATE account_state SET password_change_due = FALSE
                        WHERE login = :login AND password_change_due = TRUE""")
                .param("login", login)
                .update();
        if (due > 0) {
            changes.happened();
            write(login, by, "The first password was changed");
        }
    }

    /** @return false when it was shut already */
    public boolean disable(String login, String by) {
        open(login);
        int changed = jdbc.sql(
                        """
                        UPDATE account_state SET disabled_at = :now, disabled_by = :by
                        WHERE login = :login AND disabled_at IS NULL""")
                .param("now", now())
                .param("by", by)
                .param("login", login)
                .update();
        if (changed > 0) {
            changes.happened();
            write(login, by, "The account was shut");
        }
        return changed > 0;
    }

    /** @return false when it was open already */
    public boolean enable(String login, String by) {
        int changed = jdbc.sql(
                        """
                        UPDATE account_state SET disabled_at = NULL, disabled_by = NULL
                        WHERE login = :login AND disabled_at IS NOT NULL""")
                .param("login", login)
                .update();
        if (changed > 0) {
            changes.happened();
            write(login, by, "The account was opened again");
        }
        return changed > 0;
    }

    /** A deleted account's name may be given to somebody else, who begins anew. */
    void forget(String login) {
        for (String table : List.of("account_state", "known_address")) {
            jdbc.sql("DELETE FROM " + table + " WHERE login = :login")
                    .param("login", login)
                    .update();
        }
        changes.happened();
    }

    private void open(String login) {
        try {
            jdbc.sql(
                            """
                            INSERT INTO account_state (login, password_change_due)
                            SELECT CAST(:login AS VARCHAR(64)), FALSE WHERE NOT EXISTS
                                (SELECT 1 FROM account_state WHERE login = :login)""")
                    .param("login", login)
                    .update();
        } catch (DuplicateKeyException e) {
            // somebody else opened it at the same moment
        }
    }

    void write(String login, String by, String what) {
        jdbc.sql("INSERT INTO account_event (login, recorded_at, who, what) VALUES (:login, :now, :who, :what)")
                .param("login", login)
                .param("now", now())
                .param("who", by)
                .param("what", what)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
