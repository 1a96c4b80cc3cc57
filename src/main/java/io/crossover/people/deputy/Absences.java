package io.crossover.people.deputy;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.people.Colleagues;
import io.crossover.people.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets and ends deputies (G7): each for oneself, a manager for anybody. */
@Component
class Absences {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final AbsenceTable table;
    private final Colleagues people;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Absences(
            AbsenceTable table,
            Colleagues people,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.table = table;
        this.people = people;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** Those that this person may know of: their own, those in which they stand in, and all for a manager. */
    List<Absence> visibleTo(CurrentPerson person) {
        return table.open().stream()
                .filter(absence -> person.isManagement()
                        || absence.person().equals(person.id())
                        || absence.deputy().equals(person.id()))
                .toList();
    }

    /**
     * Names a deputy for a period.
     *
     * @throws AccessDeniedException when somebody who is not a manager sets it for another
     * @throws InvalidInputException naming the field {@code person}, {@code deputy}, {@code from} or {@code to}
     */
    Absence set(CurrentPerson by, String person, String deputy, String from, String to) {
        if (!person.equals(by.id()) && !by.isManagement()) {
            throw new AccessDeniedException("Only management names a deputy for somebody else");
        }
        Period period = Period.of(from, to, clock.getZone(), clock.instant());
        Absence wanted = new Absence(0, person, deputy, period.from(), period.until(), by.id());
        requireSameSide(wanted);
        Absence stored = transaction.execute(status -> {
            table.takeTurn();
            refuseOverlapAndCircle(wanted, new AbsencePlan(table.open()));
            return new Absence(table.insert(wanted), person, deputy, wanted.from(), wanted.until(), by.id());
        });
        events.publishEvent(new AbsencesChanged());
        return stored;
    }

    /**
     * Ends an absence now, or takes back one that has not begun.
     *
     * @return whether there is such an absence that this person may end
     */
    boolean end(CurrentPerson by, long id) {
        boolean ended = Boolean.TRUE.equals(transaction.execute(status -> {
            table.takeTurn();
            Optional<Absence> found = table.open().stream()
                    .filter(absence -> absence.id() == id)
                    .filter(absence -> absence.person().equals(by.id()) || by.isManagement())
                    .findFirst();
            found.ifPresent(this::end);
            return found.isPresent();
        }));
        if (ended) {
            events.publishEvent(new AbsencesChanged());
        }
        return ended;
    }

    private void end(Absence absence) {
        Instant now = clock.instant();
        if (absence.from().isBefore(now)) {
            table.endAt(absence.id(), now);
        } else {
            table.delete(absence.id());
        }
    }

    /** A partner's deputy comes from the same organisation, ours from among us (domain.md 2). */
    private void requireSameSide(Absence wanted) {
        CurrentPerson away = people.find(wanted.person())
                .orElseThrow(
                        () -> new InvalidInputException("person", "There is no account \"" + wanted.person() + "\"."));
        if (wanted.deputy().equals(wanted.person())) {
            throw new InvalidInputException("deputy", "Nobody can be their own deputy; name somebody else.");
        }
        Optional<CurrentPerson> deputy = people.find(wanted.deputy());
        if (away.isPartner()) {
            // the same words whoever it is: a partner does not learn which other accounts there are
            if (deputy.isEmpty() || deputy.get().partnerGroups().stream().noneMatch(away.partnerGroups()::contains)) {
                throw new InvalidInputException(
                        "deputy",
                        "\"" + wanted.deputy() + "\" is nobody of " + wanted.person() + "'s own organisation.");
            }
        } else if (deputy.isEmpty()) {
            throw new InvalidInputException("deputy", "There is no account \"" + wanted.deputy() + "\".");
        } else if (deputy.get().isPartner()) {
            throw new InvalidInputException(
                    "deputy", wanted.deputy() + " acts for a partner and cannot stand in for one of our own people.");
        }
    }

    private void refuseOverlapAndCircle(Absence wanted, AbsencePlan plan) {
        plan.overlapping(wanted).ifPresent(other -> {
            throw new InvalidInputException(
                    "from",
                    "%s has a deputy already from %s to %s (%s); end that first or choose another period."
                            .formatted(wanted.person(), words(other.from()), words(other.until()), other.deputy()));
        });
        plan.circle(wanted).ifPresent(chain -> {
            throw new InvalidInputException(
                    "deputy",
                    "That would go round in a circle: " + String.join(" → ", chain) + ". Name somebody who is there.");
        });
    }

    private String words(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }
}
