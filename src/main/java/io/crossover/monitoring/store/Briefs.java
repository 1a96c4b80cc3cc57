package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.KpiSheet;
import io.crossover.monitoring.Brief;
import io.crossover.monitoring.BriefKind;
import io.crossover.monitoring.BriefSchedule;
import io.crossover.monitoring.CoreContentWeek;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.MissingDelivery;
import io.crossover.monitoring.Sharing;
import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes briefs (M16) and keeps them. */
@Component
public class Briefs {

    private final BriefTable table;
    private final Campaigns campaigns;
    private final CampaignFigures figures;
    private final PartnerPerformances performances;
    private final CoreContents contents;
    private final WorkingCalendar calendar;
    private final BriefSchedule schedule;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Briefs(
            BriefTable table,
            Campaigns campaigns,
            CampaignFigures figures,
            PartnerPerformances performances,
            CoreContents contents,
            WorkingCalendar calendar,
            BriefSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.campaigns = campaigns;
        this.figures = figures;
        this.performances = performances;
        this.contents = contents;
        this.calendar = calendar;
        this.schedule = new BriefSchedule(settings.at(), settings.weeklyOn(), clock.getZone());
        this.events = events;
        this.clock = clock;
    }

    /** A brief was written: published in its transaction. */
    public record Written(CooperationKey key, Brief brief) {}

    /** The hours at which briefs of a campaign are due, as ISO 8601 has it. */
    public String cycle(LocalDate firstDay) {
        return schedule.cycle(firstDay);
    }

    /**
     * Writes the briefs of the day whose hour came last. What is there already is not written again; of a cooperation
     * without KPIs there is nothing to say.
     */
    @Transactional
    public void write(CooperationKey key) {
        Instant now = clock.instant();
        LocalDate day = schedule.dayAt(now);
        // briefs of one cooperation are written one after the other, so that each is there once
        campaigns.lock(key);
        KpiSheet sheet = figures.sheet(key);
        if (sheet.lines().isEmpty()) {
            return;
        }
        List<MissingDelivery> missing = performances.performances(key).stream()
                .flatMap(one -> one.missing().stream())
                .toList();
        List<CoreContentWeek> weeks = contents.of(key);
        schedule.on(day, this::isWorkingDay).stream()
                .filter(kind -> table.find(key, kind, day).isEmpty())
                .map(kind -> Brief.of(kind, day, now, sheet, missing, weeks, table.newestBefore(key, kind, day)))
                .forEach(brief -> {
                    table.add(key, brief);
                    events.publishEvent(new Written(key, brief));
                });
    }

    /** All of a cooperation, the newest first. */
    public List<Brief> of(CooperationKey key) {
        return table.of(key);
    }

    /** A brief as the cooperation's partners may read it (domain.md 11). */
    public Brief forPartners(CooperationKey key, Brief brief) {
        return brief.forPartners(figures.kpis(key).stream()
                .filter(kpi -> kpi.sharing() != Sharing.SHARED)
                .map(Kpi::name)
                .collect(Collectors.toSet()));
    }

    public Optional<Brief> find(CooperationKey key, BriefKind kind, LocalDate day) {
        return table.find(key, kind, day);
    }

    private boolean isWorkingDay(LocalDate day) {
        Instant starts = day.atStartOfDay(clock.getZone()).toInstant();
        return calendar.dayOf(calendar.nextWorkingTime(starts)).equals(day);
    }
}
