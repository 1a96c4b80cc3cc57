package io.crossover.notices;

import io.crossover.cooperation.OpenTasks;
import io.crossover.cooperation.OpenTasks.OpenTask;
import io.crossover.notices.ReminderTable.Addressee;
import io.crossover.notices.ReminderTable.Reminder;
import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One message for each person and day instead of ten (G1): from the set hour of a working day on, everybody's reminders
 * become one notice. What was finished meanwhile, or is no longer theirs, is left out; what comes later in the day is for
 * the next one.
 */
@Component
class Digests {

    private final ReminderTable reminders;
    private final OutboxTable outbox;
    private final TaskAudience audience;
    private final OpenTasks tasks;
    private final Words words;
    private final NoticeSettings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Digests(
            ReminderTable reminders,
            OutboxTable outbox,
            TaskAudience audience,
            OpenTasks tasks,
            Words words,
            NoticeSettings settings,
            WorkingCalendar calendar,
            Clock clock,
            TransactionTemplate transaction) {
        this.reminders = reminders;
        this.outbox = outbox;
        this.audience = audience;
        this.tasks = tasks;
        this.words = words;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Queues the digests of today that are due; on however many nodes, each once. */
    void compose() {
        Instant now = clock.instant();
        if (calendar.isWorkingTime(now) && !calendar.timeOf(now).isBefore(settings.digestAt())) {
            reminders.addressees().forEach(addressee -> compose(addressee, key(addressee, now)));
        }
    }

    private String key(Addressee addressee, Instant now) {
        return "digest/%s/%s/%s"
                .formatted(calendar.dayOf(now), addressee.channel().label(), addressee.name());
    }

    private void compose(Addressee addressee, String key) {
        try {
            transaction.executeWithoutResult(status -> {
                List<Reminder> waiting = reminders.of(addressee);
                if (outbox.knows(key) || waiting.isEmpty()) {
                    return;
                }
                if (!reminders.take(waiting)) {
                    status.setRollbackOnly();
                    return;
                }
                List<OpenTask> overdue = waiting.stream()
                        .flatMap(reminder -> tasks.find(reminder.taskId()).stream())
                        .filter(task -> audience.addressees(task).contains(addressee))
                        .toList();
                if (!overdue.isEmpty()) {
                    outbox.add(
                            key, addressee.channel(), addressee.name(), Timing.IN_WORKING_HOURS, words.digest(overdue));
                }
            });
        } catch (DuplicateKeyException e) {
            // another node composed it at the same moment; its transaction counts
            return;
        }
    }
}
