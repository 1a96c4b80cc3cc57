package io.crossover.board;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.StagePassages;
import io.crossover.cooperation.web.CooperationViews;
import io.crossover.emergency.store.Emergencies;
import io.crossover.engine.OpenWork;
import io.crossover.engine.OpenWork.WaitingTask;
import io.crossover.monitoring.store.CampaignStandings;
import io.crossover.monitoring.store.CampaignStandings.Standing;
import io.crossover.people.CurrentPerson;
import io.crossover.people.PeopleGroup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All cooperations at once, each as far as the person may see it (domain.md 11): management everything, our other
 * people their groups' tasks, a partner its own cooperations and tasks. However many there are, the same few queries.
 */
@Component
class Board {

    private final CooperationViews views;
    private final Cooperations cooperations;
    private final CampaignStandings standings;
    private final Emergencies emergencies;
    private final OpenWork work;
    private final StagePassages passages;
    private final Clock clock;

    Board(
            CooperationViews views,
            Cooperations cooperations,
            CampaignStandings standings,
            Emergencies emergencies,
            OpenWork work,
            StagePassages passages,
            Clock clock) {
        this.views = views;
        this.cooperations = cooperations;
        this.standings = standings;
        this.emergencies = emergencies;
        this.work = work;
        this.passages = passages;
        this.clock = clock;
    }

    Overview overview(CurrentPerson person, BoardFilter filter) {
        return Overview.of(rows(person), filter, seesEverything(person) ? passages.all() : List.of());
    }

    /** The running process instance, for those who may open Cockpit; none otherwise, and when it is over. */
    @Nullable
    String instance(CooperationKey key, CurrentPerson person) {
        return seesEverything(person) ? work.instances().get(key) : null;
    }

    /** Management and administrators, unless they come from the other side. */
    static boolean seesEverything(CurrentPerson person) {
        return person.isManagement() && !person.isPartner();
    }

    private List<BoardRow> rows(CurrentPerson person) {
        Everything all = new Everything(
                cooperations.partnersOfAll(),
                person.isPartner() ? standings.shared() : standings.all(),
                work.tasks(),
                person.isPartner() ? Map.of() : emergencies.countOpen(),
                seesEverything(person) ? work.failures() : Map.of(),
                seesEverything(person) ? work.instances() : Map.of(),
                clock.instant());
        return views.visible(person).stream()
                .map(cooperation -> row(cooperation, person, all))
                .toList();
    }

    private record Everything(
            Map<CooperationKey, List<Party>> partners,
            Map<CooperationKey, Standing> standings,
            Map<CooperationKey, List<WaitingTask>> tasks,
            Map<CooperationKey, Integer> emergencies,
            Map<CooperationKey, Integer> failures,
            Map<CooperationKey, String> instances,
            Instant now) {}

    private static BoardRow row(Cooperation cooperation, CurrentPerson person, Everything all) {
        CooperationKey key = cooperation.key();
        List<Party> partners = all.partners.getOrDefault(key, List.of());
        List<WaitingTask> tasks = all.tasks.getOrDefault(key, List.of()).stream()
                .filter(task -> maySee(task, person))
                .toList();
        List<WaitingTask> overdue =
                tasks.stream().filter(task -> task.isOverdue(all.now)).toList();
        Instant until = cooperation.status().isOver() ? cooperation.statusSince() : all.now;
        Map<String, Integer> overdueByGroup = new TreeMap<>();
        overdue.forEach(
                task -> task.groups().forEach(group -> overdueByGroup.merge(nameOf(group, partners), 1, Integer::sum)));
        TreeSet<String> waitingFor = new TreeSet<>();
        tasks.forEach(task -> waitingFor.addAll(task.groups()));
        return new BoardRow(
                key,
                cooperation.proposal().title(),
                partners.stream().map(Party::name).toList(),
                cooperation.stage(),
                Math.max(0, Duration.between(cooperation.stageSince(), until).toDays()),
                cooperation.status(),
                all.standings.getOrDefault(key, Standing.NO_FIGURES),
                tasks.stream()
                        .filter(task -> task.due() != null)
                        .min(Comparator.comparing(task -> Objects.requireNonNull(task.due())))
                        .orElse(null),
                waitingFor,
                overdueByGroup,
                overdue.size(),
                seesEverything(person)
                        ? (int) tasks.stream().filter(WaitingTask::escalated).count()
                        : 0,
                all.emergencies.getOrDefault(key, 0),
                all.failures.getOrDefault(key, 0),
                all.instances.get(key));
    }

    private static boolean maySee(WaitingTask task, CurrentPerson person) {
        return seesEverything(person)
                || person.id().equals(task.holder())
                || !Collections.disjoint(task.groups(), person.groups());
    }

    /** A group's name in plain words; a partner's group is the partner. */
    private static String nameOf(String group, List<Party> partners) {
        return partners.stream()
                .filter(partner -> partner.groupId().equals(group))
                .map(Party::name)
                .findFirst()
                .or(() -> PeopleGroup.withId(group).map(PeopleGroup::label))
                .orElse(group);
    }
}
