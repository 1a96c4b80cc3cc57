package io.crossover.notices;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices on their way. A row is written in the transaction of what it tells of. Whoever sends it claims it first, for
 * long enough to send it; a node that dies meanwhile leaves it to be tried again under the same key.
 */
@Component
class OutboxTable {

    private static final int LONGEST_FAILURE = 1000;
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    OutboxTable(JdbcClient jdbc, ObjectMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.json = new Json(mapper);
        this.clock = clock;
    }

    /** A notice that was given up. */
    record GivenUp(long id, Channel channel, String addressee, String subject, Instant since, String failure) {}

    /** Queues a notice; the same key again changes nothing. */
    void add(String key, Channel channel, String addressee, Timing timing, Message message) {
        if (knows(key)) {
            return;
        }
        jdbc.sql(
                        """
                        INSERT INTO notice (notice_key, channel, addressee, any_hour, subject, message, state, tries,
                            next_try_at, queued_at)
                        VALUES (:key, :channel, :addressee, :anyHour, :subject, :message, 'WAITING', 0, :now, :now)""")
                .param("key", key)
                .param("channel", channel.name())
                .param("addressee", addressee)
                .param("anyHour", timing == Timing.AT_ANY_HOUR)
                .param("subject", message.subject())
                .param("message", json.write(message))
                .param("now", now())
                .update();
    }

    boolean knows(String key) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE notice_key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What is due, what may go at any hour first. */
    List<QueuedNotice> due(boolean workingTime) {
        return jdbc.sql(
                        """
                        SELECT id, notice_key, channel, addressee, tries, message FROM notice
                        WHERE state = 'WAITING' AND next_try_at <= :now AND (any_hour OR :workingTime)
                        ORDER BY any_hour DESC, next_try_at, id FETCH FIRST %d ROWS ONLY"""
                                .formatted(AT_ONCE))
                .param("now", now())
                .param("workingTime", workingTime)
                .query((row, number) -> new QueuedNotice(
                        row.getLong("id"),
                        row.getString("notice_key"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("addressee"),
                        row.getInt("tries"),
                        json.read(row.getString("message"), Message.class)))
                .list();
    }

    /** Takes a notice for one try, until this time; false when another node was faster. */
    boolean claim(QueuedNotice notice, Instant until) {
        return jdbc.sql(
                                """
                                UPDATE notice SET tries = tries + 1, next_try_at = :until
                                WHERE id = :id AND state = 'WAITING' AND tries = :tries""")
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("id", notice.id())
                        .param("tries", notice.tries())
                        .update()
                == 1;
    }

    void sent(QueuedNotice notice) {
        jdbc.sql("UPDATE notice SET state = 'SENT', closed_at = :now, message = NULL, failure = NULL WHERE id = :id")
                .param("now", now())
                .param("id", notice.id())
                .update();
    }

    /** Nobody is left to tell. */
    void drop(QueuedNotice notice, String reason) {
        jdbc.sql(
                        """
                        UPDATE notice SET state = 'DROPPED', closed_at = :now, message = NULL, failure = :reason
                        WHERE id = :id""")
                .param("now", now())
                .param("reason", cut(reason))
                .param("id", notice.id())
                .update();
    }

    void failed(QueuedNotice notice, Instant nextTry, String failure) {
        jdbc.sql("UPDATE notice SET next_try_at = :next, failure = :failure WHERE id = :id AND state = 'WAITING'")
                .param("next", nextTry.atOffset(ZoneOffset.UTC))
                .param("failure", cut(failure))
                .param("id", notice.id())
                .update();
    }

    void giveUp(QueuedNotice notice, String failure) {
        jdbc.sql("UPDATE notice SET state = 'GIVEN_UP', closed_at = :now, failure = :failure WHERE id = :id")
                .param("now", now())
                .param("failure", cut(failure))
                .param("id", notice.id())
                .update();
    }

    /** What was given up and not tried again, newest first. */
    List<GivenUp> givenUp() {
        return jdbc.sql(
                        """
                        SELECT id, channel, addressee, subject, closed_at, failure FROM notice
                        WHERE state = 'GIVEN_UP' ORDER BY closed_at DESC, id DESC FETCH FIRST 200 ROWS ONLY""")
                .query((row, number) -> givenUp(row))
                .list();
    }

    int countGivenUp() {
        return jdbc.sql("SELECT count(*) FROM notice WHERE state = 'GIVEN_UP'")
                .query(Integer.class)
                .single();
    }

    /** Everything that was given up is tried from the beginning. */
    int tryAgain() {
        return jdbc.sql(
                        """
                        UPDATE notice SET state = 'WAITING', tries = 0, next_try_at = :now, closed_at = NULL
                        WHERE state = 'GIVEN_UP'""")
                .param("now", now())
                .update();
    }

    void forgetClosedBefore(Instant time) {
        jdbc.sql("DELETE FROM notice WHERE state IN ('SENT', 'DROPPED') AND closed_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static GivenUp givenUp(ResultSet row) throws SQLException {
        return new GivenUp(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("addressee"),
                row.getString("subject"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("failure"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String cut(String text) {
        return text.length() > LONGEST_FAILURE ? text.substring(0, LONGEST_FAILURE - 1) + "…" : text;
    }
}
