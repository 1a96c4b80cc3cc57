package io.crossover.cooperation.web;

import static io.crossover.people.PeopleGroup.BUSINESS_DEVELOPMENT;
import static io.crossover.people.PeopleGroup.FINANCE;
import static io.crossover.people.PeopleGroup.LEGAL;
import static io.crossover.people.PeopleGroup.MARKETING;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.OpenTasks.OpenTask;
import io.crossover.cooperation.RecordSection;
import io.crossover.people.Colleagues;
import io.crossover.people.CurrentPerson;
import io.crossover.people.PeopleGroup;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What our own people may read of a cooperation (domain.md 11): management everything, staff what their group works
 * with. Mandate, scores, split and settlement are for those who prepare them; how the cooperation goes is for everyone
 * of ours.
 */
@Component
class ReadingRights {

    private static final Map<RecordSection, Set<PeopleGroup>> WORKS_WITH = new EnumMap<>(Map.of(
            RecordSection.INVENTORY, EnumSet.of(BUSINESS_DEVELOPMENT, MARKETING),
            RecordSection.PARTNER_CHOICE, EnumSet.of(BUSINESS_DEVELOPMENT, MARKETING, LEGAL),
            RecordSection.BENEFIT_SPLIT, EnumSet.of(BUSINESS_DEVELOPMENT, FINANCE, LEGAL),
            RecordSection.MANDATE, EnumSet.of(BUSINESS_DEVELOPMENT, LEGAL),
            RecordSection.AGREED_TERMS, EnumSet.of(BUSINESS_DEVELOPMENT, FINANCE, LEGAL),
            RecordSection.SETTLEMENT, EnumSet.of(BUSINESS_DEVELOPMENT, FINANCE, LEGAL)));

    /** What somebody wrote or decided at work; the rest says how the cooperation goes. */
    private static final Set<JournalKind> WORK = EnumSet.of(
            JournalKind.TASK, JournalKind.DECISION, JournalKind.SCORE, JournalKind.SETTLEMENT, JournalKind.ESCALATION);

    private final Colleagues colleagues;

    ReadingRights(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** @param colleagues who share a group with the person, and the person; not looked at for management */
    record Reader(CurrentPerson person, Set<String> colleagues) {

        boolean mayRead(RecordSection section) {
            Set<PeopleGroup> groups = WORKS_WITH.get(section);
            return person.isManagement() || groups == null || groups.stream().anyMatch(person::isIn);
        }

        boolean mayRead(JournalEntry entry) {
            return person.isManagement()
                    || entry.audience().equals(Audience.EVERYONE)
                    || !WORK.contains(entry.kind())
                    || colleagues.contains(entry.who());
        }
    }

    /** Tasks of one's own and one's groups. */
    static boolean maySee(CurrentPerson person, OpenTask task) {
        return person.isManagement()
                || !Collections.disjoint(task.groups(), person.groups())
                || task.people().contains(person.id())
                || person.id().equals(task.holder());
    }

    Reader of(CurrentPerson person) {
        return new Reader(
                person,
                person.isManagement()
                        ? Set.of()
                        : Stream.concat(
                                        Stream.of(person.id()),
                                        person.groups().stream().flatMap(group -> colleagues.members(group).stream()))
                                .collect(Collectors.toSet()));
    }
}
