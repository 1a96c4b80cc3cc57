package io.crossover.people.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Slows guessing down without shutting an account's own person out: wrong passwords count against the account and
 * against the address they come from, and are forgiven one by one. From an address where the account has logged in
 * before, only wrong passwords from that very address count, so that nobody elsewhere can lock a colleague out. This
 * machine itself is no address to count against: behind a proxy that does not say for whom it asks, everybody is there.
 *
 * <p>Kept in the database: a restart forgives nothing, and all nodes count together. Goes by the real time, whatever
 * time it is for the processes.
 */
final class WrongPasswords {

    private final JdbcClient jdbc;
    private final LoginLimits limits;
    private final Clock clock;

    WrongPasswords(JdbcClient jdbc, LoginLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws TooManyAttemptsException when the next password would not even be looked at */
    void refuseIfTooMany(String login, String address) {
        Duration wait = counters(login, address)
                .map(this::waiting)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new TooManyAttemptsException(wait);
        }
    }

    void count(String login, String address) {
        counters(login, address).forEach(this::add);
        jdbc.sql("DELETE FROM wrong_password WHERE forgiven_at < :now")
                .param("now", time(clock.instant()))
                .update();
    }

    /** The right password: the account's wrong ones from there are forgiven, and the address is known from now on. */
    void forgive(String login, String address) {
        counters(login, address).filter(counter -> !counter.ofAddress()).forEach(counter -> delete(counter.subject()));
        if (!address.isEmpty()) {
            remember(login, address);
        }
    }

    /** An administrator lets the person try again, from wherever. */
    void forgiveEverywhere(String login) {
        delete(subject("account", login, ""));
        jdbc.sql("SELECT address FROM known_address WHERE login = :login")
                .param("login", login)
                .query(String.class)
                .list()
                .forEach(address -> delete(subject("account", login, address)));
    }

    private Stream<Counter> counters(String login, String address) {
        if (isKnown(login, address)) {
            return Stream.of(account(login, address));
        }
        Counter account = account(login, "");
        return address.isEmpty() || RequestAddress.isThisMachine(address)
                ? Stream.of(account)
                : Stream.of(
                        account,
                        new Counter(
                                subject("address", "", address),
                                limits.wrongPasswordsFromAddress(),
                                limits.wrongPasswordFromAddressForgivenAfter(),
                                true));
    }

    private Counter account(String login, String address) {
        return new Counter(
                subject("account", login, address),
                limits.wrongPasswords(),
                limits.wrongPasswordForgivenAfter(),
                false);
    }

    private Duration waiting(Counter counter) {
        Instant allowed = clock.instant().plus(counter.forgivenAfter().multipliedBy(counter.most() - 1L));
        return jdbc.sql("SELECT forgiven_at FROM wrong_password WHERE subject = :subject")
                .param("subject", counter.subject())
                .query(OffsetDateTime.class)
                .optional()
                .map(forgiven -> Duration.between(allowed, forgiven.toInstant()))
                .orElse(Duration.ZERO);
    }

    private void add(Counter counter) {
        try {
            jdbc.sql(
                            """
                            INSERT INTO wrong_password (subject, forgiven_at)
                            SELECT CAST(:subject AS VARCHAR(64)), CAST(:now AS TIMESTAMP WITH TIME ZONE)
                            WHERE NOT EXISTS
                                (SELECT 1 FROM wrong_password WHERE subject = :subject)""")
                    .param("subject", counter.subject())
                    .param("now", time(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            // another node was the first: its row is counted up below
        }
        jdbc.sql(
                        """
                        UPDATE wrong_password
                        SET forgiven_at = GREATEST(forgiven_at, CAST(:now AS TIMESTAMP WITH TIME ZONE))
                            + CAST(:seconds AS INTEGER) * INTERVAL '1' SECOND
                        WHERE subject = :subject""")
                .param("now", time(clock.instant()))
                .param("seconds", counter.forgivenAfter().toSeconds())
                .param("subject", counter.subject())
                .update();
    }

    private void delete(String subject) {
        jdbc.sql("DELETE FROM wrong_password WHERE subject = :subject")
                .param("subject", subject)
                .update();
    }

    private boolean isKnown(String login, String address) {
        return !address.isEmpty()
                && jdbc.sql(
                                        """
                                SELECT count(*) FROM known_address
                                WHERE login = :login AND address = :address AND seen_at > :oldest""")
                                .param("login", login)
                                .param("address", address)
                                .param("oldest", time(clock.instant().minus(limits.addressKnownFor())))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Once a day is enough to know that somebody still comes from there. */
    private void remember(String login, String address) {
        OffsetDateTime now = time(clock.instant());
        int known = jdbc.sql(
                        """
                        SELECT count(*) FROM known_address
                        WHERE login = :login AND address = :address AND seen_at > :yesterday""")
                .param("login", login)
                .param("address", address)
                .param("yesterday", now.minusDays(1))
                .query(Integer.class)
                .single();
        if (known > 0) {
            return;
        }
        jdbc.sql("DELETE FROM known_address WHERE seen_at < :oldest OR (login = :login AND address = :address)")
                .param("oldest", now.minus(limits.addressKnownFor()))
                .param("login", login)
                .param("address", address)
                .update();
        try {
            jdbc.sql("INSERT INTO known_address (login, address, seen_at) VALUES (:login, :address, :now)")
                    .param("login", login)
                    .param("address", address)
                    .param("now", now)
                    .update();
        } catch (DuplicateKeyException e) {
            // the same person on another node, at the same moment
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String subject(String kind, String login, String address) {
        String text = String.join("\n", kind, login.strip().toLowerCase(Locale.ROOT), address);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * @param most wrong passwords that are answered at once
     * @param forgivenAfter how long one of them counts
     */
    private record Counter(String subject, int most, Duration forgivenAfter, boolean ofAddress) {}
}
