package io.crossover.notices;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminders that wait for the day's digest. */
@Component
class ReminderTable {

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom reminders wait for. */
    record Addressee(Channel channel, String name) {}

    record Reminder(long id, String taskId) {}

    void add(Addressee addressee, String taskId) {
        boolean known = jdbc.sql(
                                """
                                SELECT count(*) FROM notice_reminder
                                WHERE channel = :channel AND addressee = :addressee AND task_id = :task""")
                        .param("channel", addressee.channel().name())
                        .param("addressee", addressee.name())
                        .param("task", taskId)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("INSERT INTO notice_reminder (channel, addressee, task_id) VALUES (:channel, :addressee, :task)")
                    .param("channel", addressee.channel().name())
                    .param("addressee", addressee.name())
                    .param("task", taskId)
                    .update();
        }
    }

    List<Addressee> addressees() {
        return jdbc.sql("SELECT DISTINCT channel, addressee FROM notice_reminder ORDER BY channel, addressee")
                .query((row, number) ->
                        new Addressee(Channel.valueOf(row.getString("channel")), row.getString("addressee")))
                .list();
    }

    /** An addressee's reminders, oldest first. */
    List<Reminder> of(Addressee addressee) {
        return jdbc.sql(
                        """
                        SELECT id, task_id FROM notice_reminder
                        WHERE channel = :channel AND addressee = :addressee ORDER BY id""")
                .param("channel", addressee.channel().name())
                .param("addressee", addressee.name())
                .query((row, number) -> new Reminder(row.getLong("id"), row.getString("task_id")))
                .list();
    }

    /** Takes reminders for this transaction; false when another node has taken one of them. */
    boolean take(List<Reminder> reminders) {
        return jdbc.sql("DELETE FROM notice_reminder WHERE id IN (:ids)")
                        .param("ids", reminders.stream().map(Reminder::id).toList())
                        .update()
                == reminders.size();
    }
}
