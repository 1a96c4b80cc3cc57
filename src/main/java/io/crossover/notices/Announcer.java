package io.crossover.notices;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Happening;
import io.crossover.cooperation.OpenTasks.OpenTask;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Status;
import io.crossover.people.PeopleGroup;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Decides who is told of what (G1, G9, M3, P1), in the transaction in which it happens. Whoever makes something happen
 * is not told of it. A partner's people learn of their own tasks and of their cooperations' course, of nothing else
 * (domain.md 11).
 */
@Component
class Announcer {

    private static final String MANAGEMENT = PeopleGroup.MANAGEMENT.id();

    private final Notices notices;
    private final Reach reach;
    private final TaskAudience audience;
    private final ReminderTable reminders;
    private final Words words;
    private final NoticeSettings settings;
    private final Cooperations cooperations;
    private final Actor actor;
    private final Clock clock;

    Announcer(
            Notices notices,
            Reach reach,
            TaskAudience audience,
            ReminderTable reminders,
            Words words,
            NoticeSettings settings,
            Cooperations cooperations,
            Actor actor,
            Clock clock) {
        this.notices = notices;
        this.reach = reach;
        this.audience = audience;
        this.reminders = reminders;
        this.words = words;
        this.settings = settings;
        this.cooperations = cooperations;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void urgent(Happening.UrgentTask happening) {
        tell(
                "urgent/" + happening.task().id(),
                audience.people(happening.task()),
                happening.task().groups(),
                Timing.AT_ANY_HOUR,
                words.urgent(happening));
    }

    @EventListener
    void overdue(Happening.TaskOverdue happening) {
        OpenTask task = happening.task();
        if (happening.dayAndNight()) {
            tell(
                    "overdue/" + dueKey(task),
                    audience.people(task),
                    task.groups(),
                    Timing.AT_ANY_HOUR,
                    words.overdueNow(happening));
        } else {
            audience.addressees(task).forEach(addressee -> reminders.add(addressee, task.id()));
        }
    }

    /** A partner's own people were reminded; that our management looks at it is ours. */
    @EventListener
    void escalated(Happening.TaskEscalated happening) {
        OpenTask task = happening.task();
        Set<String> groups = new LinkedHashSet<>(Set.of(MANAGEMENT));
        Set<String> people = new LinkedHashSet<>(reach.people(groups, List.of()));
        if (!TaskAudience.isPartners(task)) {
            groups.addAll(task.groups());
            people.addAll(audience.people(task));
        }
        tell(
                "escalated/" + dueKey(task),
                people,
                groups,
                happening.dayAndNight() ? Timing.AT_ANY_HOUR : Timing.IN_WORKING_HOURS,
                words.escalated(happening));
    }

    @EventListener
    void emergency(Happening.EmergencyOpened happening) {
        tellGroups(
                "emergency/%s/%s".formatted(happening.key(), now()),
                settings.emergencyGroups(),
                Timing.AT_ANY_HOUR,
                words.emergency(happening, get(happening.key())));
    }

    @EventListener
    void red(Happening.AlertRed happening) {
        tellGroups(
                "red/%s/%s/%s".formatted(happening.key(), happening.kpi().hashCode(), now()),
                List.of(MANAGEMENT, PeopleGroup.EXPERTS.id()),
                Timing.IN_WORKING_HOURS,
                words.red(happening, get(happening.key())));
    }

    /** Those who look after the data and the partner; the partner finds it in its journal. */
    @EventListener
    void dataOverdue(Happening.DataOverdue happening) {
        tellGroups(
                "data/%s/%d/%s".formatted(happening.key(), happening.obligation(), happening.dueOn()),
                List.of(PeopleGroup.DATA.id(), PeopleGroup.BUSINESS_DEVELOPMENT.id()),
                Timing.IN_WORKING_HOURS,
                words.dataOverdue(happening, get(happening.key())));
    }

    /** Every party is told, ourselves too; a cooperation that ends in its order tells by its own last steps. */
    @EventListener
    void course(Happening.CourseChanged happening) {
        if (happening.status() == Status.PAUSED
                || happening.status() == Status.RUNNING
                || happening.status() == Status.WITHDRAWN) {
            tellGroups(
                    "course/%s/%s/%s".formatted(happening.key(), happening.status(), now()),
                    cooperations.parties(happening.key()).stream()
                            .map(Party::groupId)
                            .toList(),
                    Timing.IN_WORKING_HOURS,
                    words.course(happening, get(happening.key())));
        }
    }

    private void tellGroups(String key, Collection<String> groups, Timing timing, Message message) {
        tell(key, reach.people(groups, List.of()), groups, timing, message);
    }

    private void tell(String key, Set<String> people, Collection<String> groups, Timing timing, Message message) {
        Set<String> others = new LinkedHashSet<>(people);
        others.remove(actor.current());
        notices.mail(key, others, timing, message);
        notices.post(key, groups, timing, message);
    }

    /** A moved due date starts anew. */
    private static String dueKey(OpenTask task) {
        return task.id() + "/"
                + (task.due() == null ? "" : String.valueOf(task.due().toEpochMilli()));
    }

    private String now() {
        Instant now = clock.instant();
        return String.valueOf(now.toEpochMilli());
    }

    private Cooperation get(CooperationKey key) {
        return cooperations.get(key);
    }
}
