package io.crossover.cooperation.web;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.MonitoringSheet;
import io.crossover.cooperation.OpenTasks;
import io.crossover.cooperation.OpenTasks.OpenTask;
import io.crossover.cooperation.Party;
import io.crossover.people.CurrentPerson;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a person may see of the cooperations (domain.md 11): management everything, staff what their group works with, a
 * partner its own part.
 */
@Component
public class CooperationViews {

    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final Journal journal;
    private final MonitoringSheet sheets;
    private final OpenTasks openTasks;
    private final ReadingRights rights;

    CooperationViews(
            Cooperations cooperations,
            CooperationRecord record,
            Journal journal,
            MonitoringSheet sheets,
            OpenTasks openTasks,
            ReadingRights rights) {
        this.cooperations = cooperations;
        this.record = record;
        this.journal = journal;
        this.sheets = sheets;
        this.openTasks = openTasks;
        this.rights = rights;
    }

    /** The cooperations that a person may know of, newest first. */
    public List<Cooperation> visible(CurrentPerson person) {
        return person.isPartner() ? cooperations.ofGroups(List.copyOf(person.partnerGroups())) : cooperations.all();
    }

    List<CooperationSummary> all(CurrentPerson person) {
        return visible(person).stream()
                .map(cooperation -> summary(cooperation, person))
                .toList();
    }

    /** Empty as well when it exists but the person is none of its parties: nobody learns that it exists. */
    public Optional<CooperationDetails> one(CooperationKey key, CurrentPerson person) {
        return find(key, person).map(found -> details(found, person));
    }

    /** The cooperation itself, under the same condition. */
    public Optional<Cooperation> find(CooperationKey key, CurrentPerson person) {
        return cooperations.find(key).filter(found -> maySee(found, person));
    }

    private boolean maySee(Cooperation cooperation, CurrentPerson person) {
        return !person.isPartner() || !partiesOf(cooperation, person).isEmpty();
    }

    private CooperationSummary summary(Cooperation cooperation, CurrentPerson person) {
        return CooperationSummary.of(
                cooperation,
                cooperations.parties(cooperation.key()),
                colours(sheet(cooperation.key(), person)),
                tasks(cooperation, person).size());
    }

    private CooperationDetails details(Cooperation cooperation, CurrentPerson person) {
        CooperationKey key = cooperation.key();
        boolean ourPeople = !person.isPartner();
        ReadingRights.Reader reader = rights.of(person);
        Optional<KpiSheet> sheet = sheets.current(key);
        Set<Audience> audiences = partiesOf(cooperation, person).stream()
                .map(party -> Audience.with(party.id()))
                .collect(Collectors.toSet());
        return new CooperationDetails(
                summary(cooperation, person),
                cooperation.proposal().goal(),
                cooperation.firstDay(),
                cooperation.lastDay(),
                cooperation.proposal().pilot(),
                cooperation.statusReason(),
                cooperation.proposal().renews(),
                ourPeople ? cooperation.proposal().budget().toString() : null,
                cooperations.parties(cooperation.key()),
                tasks(cooperation, person),
                sheet(key, person).orElse(null),
                ourPeople
                        ? record.of(key).stream()
                                .filter(document -> reader.mayRead(document.section()))
                                .map(CooperationDetails.Section::of)
                                .toList()
                        : List.of(),
                journal.of(key).stream()
                        .filter(entry -> ourPeople
                                ? reader.mayRead(entry)
                                : (entry.audience().equals(Audience.EVERYONE) || audiences.contains(entry.audience()))
                                        && !isHidden(entry, sheet))
                        .map(CooperationDetails.Entry::of)
                        .toList());
    }

    private Optional<KpiSheet> sheet(CooperationKey key, CurrentPerson person) {
        return sheets.current(key).map(sheet -> person.isPartner() ? sheet.forPartners() : sheet);
    }

    /** An entry about a KPI that was shared then and is not any more. */
    private static boolean isHidden(JournalEntry entry, Optional<KpiSheet> sheet) {
        return entry.figures().get("kpi") instanceof String kpi
                && sheet.filter(found -> found.hides(kpi)).isPresent();
    }

    private List<Party> partiesOf(Cooperation cooperation, CurrentPerson person) {
        return cooperations.partners(cooperation.key()).stream()
                .filter(party -> person.partnerGroups().contains(party.groupId()))
                .toList();
    }

    private List<OpenTask> tasks(Cooperation cooperation, CurrentPerson person) {
        return openTasks.of(cooperation.key()).stream()
                .filter(task -> person.isPartner()
                        ? !Collections.disjoint(task.groups(), person.partnerGroups())
                        : ReadingRights.maySee(person, task))
                .toList();
    }

    private static Map<String, Long> colours(Optional<KpiSheet> sheet) {
        return sheet.stream()
                .flatMap(found -> found.lines().stream())
                .flatMap(line -> Optional.ofNullable(line.colour()).stream())
                .collect(Collectors.groupingBy(
                        Function.identity(), CooperationViews::worstFirst, Collectors.counting()));
    }

    private static Map<String, Long> worstFirst() {
        return new TreeMap<>(Comparator.comparing(List.of("red", "yellow", "green")::indexOf));
    }
}
