package io.crossover.work;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.engine.bulk.BulkWork;
import io.crossover.engine.bulk.OpenWork;
import io.crossover.engine.bulk.TaskChange;
import io.crossover.engine.bulk.TaskSelection;
import io.crossover.people.Colleagues;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a manager asks for, or says in their words what is wrong with it. */
@Component
class BulkRequest {

    private static final BigDecimal HIGHEST_PRIORITY = BigDecimal.valueOf(100);

    private final BulkWork work;
    private final Colleagues colleagues;
    private final Cooperations cooperations;
    private final Clock clock;

    BulkRequest(BulkWork work, Colleagues colleagues, Cooperations cooperations, Clock clock) {
        this.work = work;
        this.colleagues = colleagues;
        this.cooperations = cooperations;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @throws InvalidInputException naming {@code action}, {@code to}, {@code priority} or {@code due}
     */
    TaskChange change(
            @Nullable String action, @Nullable String to, @Nullable BigDecimal priority, @Nullable String due) {
        return switch (Optional.ofNullable(action).orElse("")) {
            case "reassign" -> new TaskChange.Reassign(person(to));
            case "reprioritise" -> new TaskChange.Reprioritise(priority(priority));
            case "postpone" -> new TaskChange.Postpone(due(due));
            default -> throw new InvalidInputException("action", "Choose reassign, reprioritise or postpone.");
        };
    }

    /**
     * Which tasks, when they are chosen by what they have in common.
     *
     * @throws InvalidInputException naming what is not known
     */
    TaskSelection selection(
            @Nullable String person, @Nullable String group, @Nullable String cooperation, boolean overdue) {
        TaskSelection selection = new TaskSelection(given(person), given(group), given(cooperation), overdue);
        if (selection.person() != null && colleagues.find(selection.person()).isEmpty()) {
            throw new InvalidInputException("person", "There is no account \"" + selection.person() + "\".");
        }
        if (selection.group() != null && colleagues.members(selection.group()).isEmpty()) {
            throw new InvalidInputException("group", "Nobody is in a group \"" + selection.group() + "\".");
        }
        if (selection.cooperation() != null
                && CooperationKey.find(selection.cooperation())
                        .flatMap(cooperations::find)
                        .isEmpty()) {
            throw new InvalidInputException("cooperation", "There is no cooperation " + selection.cooperation() + ".");
        }
        return selection;
    }

    /** The tasks that are like that, or a refusal when they are too many to be looked over. */
    List<String> tasks(TaskSelection selection) {
        long count = work.count(selection);
        return within(
                count, () -> work.find(selection).stream().map(OpenWork::id).toList());
    }

    List<String> tasks(List<String> chosen) {
        if (chosen.isEmpty()) {
            throw new InvalidInputException("tasks", "Choose at least one task.");
        }
        return within(chosen.size(), () -> chosen);
    }

    private static List<String> within(long count, Supplier<List<String>> tasks) {
        if (count > BulkWork.MOST) {
            throw new InvalidInputException(
                    "tasks", "Those are " + count + " tasks; at most " + BulkWork.MOST + " are changed at once.");
        }
        return tasks.get();
    }

    private String person(@Nullable String to) {
        String person = given(to);
        if (person == null || colleagues.find(person).isEmpty()) {
            throw new InvalidInputException(
                    "to", person == null ? "Say to whom." : "There is no account \"" + person + "\".");
        }
        return person;
    }

    private static int priority(@Nullable BigDecimal priority) {
        if (priority == null
                || priority.signum() < 0
                || priority.compareTo(HIGHEST_PRIORITY) > 0
                || priority.stripTrailingZeros().scale() > 0) {
            throw new InvalidInputException("priority", "A priority is a whole number from 0 to 100.");
        }
        return priority.intValueExact();
    }

    private Instant due(@Nullable String due) {
        String text = Optional.ofNullable(given(due)).orElse("");
        Instant at;
        try {
            at = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException("due", "\"" + text + "\" is not a time such as 2026-12-01T17:00.");
        }
        if (!at.isAfter(clock.instant())) {
            throw new InvalidInputException("due", "The new due date is in the past.");
        }
        return at;
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
