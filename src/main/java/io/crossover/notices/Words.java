package io.crossover.notices;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Happening;
import io.crossover.cooperation.OpenTasks.OpenTask;
import io.crossover.notices.Message.Entry;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words in which people are told. Of a task: its name and its due date, never what stands in its form. */
@Component
class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** A chat takes some twenty thousand bytes. */
    private static final int MOST_ENTRIES = 40;

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    Message urgent(Happening.UrgentTask happening) {
        return new Message(
                happening.key(),
                "Urgent: " + happening.task().name(),
                List.of("This task belongs to an emergency: its time runs day and night. Please take it now."),
                List.of(entry(happening.task())),
                List.of());
    }

    /** What cannot wait for the day's digest. */
    Message overdueNow(Happening.TaskOverdue happening) {
        return new Message(
                happening.key(),
                "Overdue: " + happening.task().name(),
                List.of("This task belongs to an emergency and is overdue. Please see to it now."),
                List.of(entry(happening.task())),
                List.of());
    }

    Message digest(List<OpenTask> overdue) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                overdue.size() == 1
                        ? "This task is overdue. Left undone for another working day, it is escalated to management."
                        : "These tasks are overdue. Left undone for another working day, each is escalated to"
                                + " management.");
        if (overdue.size() > MOST_ENTRIES) {
            paragraphs.add(
                    "Here are the first %d of %d; Tasklist shows them all.".formatted(MOST_ENTRIES, overdue.size()));
        }
        return new Message(
                null,
                overdue.size() == 1 ? "Overdue: " + overdue.get(0).name() : overdue.size() + " tasks are overdue",
                paragraphs,
                overdue.stream().limit(MOST_ENTRIES).map(this::entry).toList(),
                List.of());
    }

    Message escalated(Happening.TaskEscalated happening) {
        OpenTask task = happening.task();
        String whose = Optional.ofNullable(task.holder()).orElseGet(() -> String.join(", ", task.groups()));
        return new Message(
                happening.key(),
                "Escalated: " + task.name(),
                List.of("This task is long overdue and was escalated to management%s."
                        .formatted(whose.isEmpty() ? "" : "; it stays with " + whose)),
                List.of(entry(task)),
                List.of());
    }

    Message emergency(Happening.EmergencyOpened happening, Cooperation cooperation) {
        return new Message(
                happening.key(),
                "Emergency: %s, %s".formatted(happening.kind().label(), title(cooperation)),
                List.of(
                        happening.what(),
                        "What counts, in this order: 1 customers' losses, 2 the brands' reputation, 3 our costs. The"
                                + " playbook's tasks are on their way to their groups."),
                List.of(page(cooperation)),
                List.of());
    }

    Message red(Happening.AlertRed happening, Cooperation cooperation) {
        return new Message(
                happening.key(),
                "Red: %s, %s".formatted(happening.kpi(), title(cooperation)),
                List.of("%s is more than the red threshold off what was expected; the experts are asked."
                        .formatted(happening.kpi())),
                List.of(page(cooperation)),
                List.of());
    }

    Message dataOverdue(Happening.DataOverdue happening, Cooperation cooperation) {
        return new Message(
                happening.key(),
                "Data did not come: %s, %s".formatted(happening.data(), title(cooperation)),
                List.of("%s owed it by %s, and no delivery is on record. Ask for it, or record what came."
                        .formatted(happening.partner(), happening.dueOn())),
                List.of(new Entry(
                        title(cooperation),
                        cooperation.key().value(),
                        "/cooperations/%s/partners".formatted(cooperation.key().value()))),
                List.of());
    }

    Message course(Happening.CourseChanged happening, Cooperation cooperation) {
        String what =
                switch (happening.status()) {
                    case PAUSED -> "is paused. Its deadlines stand still; emergencies go on";
                    case RUNNING -> "goes on. Its deadlines are later by the length of the pause";
                    default -> "was withdrawn. Its open tasks are closed; its record can still be read";
                };
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("The cooperation \"%s\" %s.".formatted(title(cooperation), what));
        Optional.ofNullable(happening.reason())
                .filter(reason -> !reason.isBlank())
                .ifPresent(reason -> paragraphs.add("The reason: " + reason));
        return new Message(
                happening.key(),
                "%s %s"
                        .formatted(
                                title(cooperation),
                                switch (happening.status()) {
                                    case PAUSED -> "is paused";
                                    case RUNNING -> "goes on";
                                    default -> "was withdrawn";
                                }),
                paragraphs,
                List.of(page(cooperation)),
                List.of());
    }

    private Entry entry(OpenTask task) {
        return new Entry(task.name(), due(task.due()), "/camunda/app/tasklist/default/#/?task=" + task.id());
    }

    private String due(@Nullable Instant due) {
        return due == null ? "" : "due " + TIME.format(due.atZone(clock.getZone()));
    }

    private static Entry page(Cooperation cooperation) {
        CooperationKey key = cooperation.key();
        return new Entry(title(cooperation), key.value(), "/board/" + key.value());
    }

    private static String title(Cooperation cooperation) {
        return cooperation.proposal().title();
    }
}
