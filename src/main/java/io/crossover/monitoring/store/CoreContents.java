package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Stage;
import io.crossover.monitoring.CampaignWeek;
import io.crossover.monitoring.CoreContent;
import io.crossover.monitoring.CoreContentWeek;
import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One core content iteration a week, each with its hook (M10). */
@Component
public class CoreContents {

    private final CoreContentTable table;
    private final KpiTable kpis;
    private final Campaigns campaigns;
    private final MonitoringEnds ends;
    private final Cooperations cooperations;
    private final WorkingCalendar calendar;
    private final CoreContentSettings settings;
    private final Journal journal;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoreContents(
            CoreContentTable table,
            KpiTable kpis,
            Campaigns campaigns,
            MonitoringEnds ends,
            Cooperations cooperations,
            WorkingCalendar calendar,
            CoreContentSettings settings,
            Journal journal,
            Actor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.kpis = kpis;
        this.campaigns = campaigns;
        this.ends = ends;
        this.cooperations = cooperations;
        this.calendar = calendar;
        this.settings = settings;
        this.journal = journal;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** A core content was entered past the task that asks for it: published in its transaction. */
    public record Entered(CooperationKey key, CampaignWeek week) {}

    /**
     * A week whose core content is to be asked for.
     *
     * @param beginsAt when people are asked
     * @param dueAt the opening of its last working day: who is reminded then (G1) has that day left
     * @param endsAt from then on it is missed
     */
    public record Ask(CampaignWeek week, Instant beginsAt, Instant dueAt, Instant endsAt) {}

    /**
     * The weeks of the campaign with their core contents, the first one first; of a cooperation that has not come to its
     * campaign there are none.
     */
    public List<CoreContentWeek> of(CooperationKey key) {
        Cooperation cooperation = cooperations.get(key);
        boolean isCampaign = cooperation.stage().compareTo(Stage.MONITORING) >= 0
                || table.startOf(key).isPresent()
                || campaigns.read(key).revision() > 0;
        return isCampaign ? weeks(cooperation) : List.of();
    }

    private List<CoreContentWeek> weeks(Cooperation cooperation) {
        CooperationKey key = cooperation.key();
        LocalDate start = table.startOf(key).orElse(cooperation.firstDay());
        Predicate<LocalDate> paused = paused(key);
        return CoreContentWeek.of(
                CampaignWeek.of(cooperation.firstDay(), lastDay(cooperation)),
                table.of(key),
                LocalDate.now(clock),
                settings.fewestDays(),
                day -> !day.isBefore(start) && !paused.test(day));
    }

    /** The campaign's last day, or the day on which it was ended before. */
    private LocalDate lastDay(Cooperation cooperation) {
        LocalDate planned = cooperation.lastDay();
        return ends.find(cooperation.key())
                .map(end -> LocalDate.ofInstant(end, clock.getZone()))
                .filter(planned::isAfter)
                .orElse(planned);
    }

    private Predicate<LocalDate> paused(CooperationKey key) {
        List<Cooperations.Pause> pauses = cooperations.pauses(key);
        return day -> {
            Instant from = startOf(day);
            Instant to = startOf(day.plusDays(1));
            return pauses.stream().anyMatch(pause -> pause.touches(from, to));
        };
    }

    /** The week whose core content people are asked for next: this one, or one to come; empty when none is left. */
    @Transactional
    public Optional<Ask> next(CooperationKey key) {
        kpis.lockCooperation(key);
        Cooperation cooperation = cooperations.get(key);
        LocalDate today = LocalDate.now(clock);
        table.start(key, today.isAfter(cooperation.firstDay()) ? today : cooperation.firstDay());
        return weeks(cooperation).stream()
                .filter(week ->
                        week.state() == CoreContentWeek.State.OPEN || week.state() == CoreContentWeek.State.AHEAD)
                .findFirst()
                .map(week -> new Ask(
                        week.week(),
                        startOf(week.week().from()),
                        dueAt(week.week()),
                        startOf(week.week().to().plusDays(1))));
    }

    private Instant dueAt(CampaignWeek week) {
        return week.from()
                .datesUntil(week.to().plusDays(1))
                .map(day -> calendar.nextWorkingTime(startOf(day)))
                .filter(opening -> week.includes(calendar.dayOf(opening)))
                .reduce((first, second) -> second)
                .orElseGet(() -> startOf(week.to().plusDays(1)));
    }

    /**
     * Keeps the core content of a week that people were asked for.
     *
     * @throws InvalidInputException when it was published in another week
     */
    @Transactional
    public void answer(CooperationKey key, LocalDate monday, CoreContent content) {
        CampaignWeek week = keep(key, content).week();
        if (!week.monday().equals(monday)) {
            throw new InvalidInputException(
                    "publishedOn",
                    "%s lies in another week, that of %s: this task asks for the week that begins on %s"
                            .formatted(content.publishedOn(), week.label(), monday));
        }
    }

    /**
     * Keeps a core content; one of that week that is there already is corrected.
     *
     * @return the week as it stands now
     * @throws InvalidInputException when it was not published in the campaign
     */
    @Transactional
    public CoreContentWeek enter(CooperationKey key, CoreContent content) {
        CoreContentWeek week = keep(key, content);
        events.publishEvent(new Entered(key, week.week()));
        return week;
    }

    private CoreContentWeek keep(CooperationKey key, CoreContent content) {
        kpis.lockCooperation(key);
        Cooperation cooperation = cooperations.get(key);
        LocalDate day = content.publishedOn();
        if (day.isAfter(LocalDate.now(clock))) {
            throw new InvalidInputException("publishedOn", day + " is still to come: enter it when it is published");
        }
        LocalDate last = lastDay(cooperation);
        CampaignWeek week = CampaignWeek.of(cooperation.firstDay(), last).stream()
                .filter(one -> one.includes(day))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "publishedOn",
                        "%s is not a day of the campaign, which runs from %s to %s"
                                .formatted(day, cooperation.firstDay(), last)));
        boolean corrects = table.of(key).containsKey(week.monday());
        table.put(
                key,
                week.monday(),
                new CoreContentWeek.Entry(
                        content, actor.current(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("week", week.label());
        figures.put("title", content.title());
        figures.put("publishedOn", day.toString());
        journal.record(
                key,
                JournalKind.NOTE,
                "Core content of the week of %s%s: %s"
                        .formatted(week.label(), corrects ? " corrected" : "", content.title()),
                figures,
                Audience.EVERYONE);
        return weeks(cooperation).stream()
                .filter(one -> one.week().equals(week))
                .findFirst()
                .orElseThrow();
    }

    /** Notes that a week went by without one; nothing when it is not missed, because the cooperation was paused. */
    @Transactional
    public void noteMissed(CooperationKey key, LocalDate monday) {
        weeks(cooperations.get(key)).stream()
                .filter(week -> week.week().monday().equals(monday) && week.state() == CoreContentWeek.State.MISSED)
                .forEach(week -> journal.record(
                        key,
                        JournalKind.REMINDER,
                        "The week of %s went by without core content"
                                .formatted(week.week().label()),
                        Map.of("week", week.week().label()),
                        Audience.EVERYONE));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
