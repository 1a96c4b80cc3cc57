package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.MonitoringSheet;
import io.crossover.cooperation.RecordSection;
import io.crossover.monitoring.Breakdown;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.UploadResult;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A campaign's targets, measurements and sheet. */
@Component
public class CampaignFigures implements MonitoringSheet {

    private final Campaigns campaigns;
    private final KpiTable kpis;
    private final SeriesTable series;
    private final Uploads uploads;
    private final ColourWatch watch;
    private final SheetReader sheets;
    private final MonitoringEnds ends;
    private final SharedKpis sharing;
    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final Clock clock;

    CampaignFigures(
            Campaigns campaigns,
            KpiTable kpis,
            SeriesTable series,
            Uploads uploads,
            ColourWatch watch,
            SheetReader sheets,
            MonitoringEnds ends,
            SharedKpis sharing,
            Cooperations cooperations,
            CooperationRecord record,
            Clock clock) {
        this.campaigns = campaigns;
        this.kpis = kpis;
        this.series = series;
        this.uploads = uploads;
        this.watch = watch;
        this.sheets = sheets;
        this.ends = ends;
        this.sharing = sharing;
        this.cooperations = cooperations;
        this.record = record;
        this.clock = clock;
    }

    /** The KPIs of a cooperation, in their order. */
    public List<Kpi> kpis(CooperationKey key) {
        return campaigns.read(key).kpis().stream().map(StoredKpi::kpi).toList();
    }

    /**
     * Makes these the cooperation's KPIs (M1). One that is not named any more goes, unless something was measured of
     * it: figures are never lost. The alert of a part that has no target any more closes.
     */
    @Transactional
    public void define(CooperationKey key, List<Kpi> wanted) {
        requireEachOnce(wanted);
        kpis.lockCooperation(key);
        Campaign before = campaigns.lock(key);
        List<Kpi> settled = sharing.settle(key, before, wanted);
        Map<String, StoredKpi> present =
                before.kpis().stream().collect(Collectors.toMap(kpi -> kpi.kpi().name(), Function.identity()));
        Set<String> names = wanted.stream().map(Kpi::name).collect(Collectors.toSet());
        before.kpis().stream()
                .filter(kpi -> !names.contains(kpi.kpi().name()))
                .forEach(kpi -> kpis.dropUnmeasured(kpi.id()));
        for (int position = 0; position < wanted.size(); position++) {
            Kpi kpi = settled.get(position);
            StoredKpi known = present.get(kpi.name());
            if (known == null) {
                kpis.add(key, position, kpi);
            } else {
                standDownDropped(key, known, kpi);
                kpis.redefine(known, position, kpi);
            }
        }
        campaigns.changed(key);
        if (!before.isOver()) {
            lookAgain(key, present);
        }
    }

    private void standDownDropped(CooperationKey key, StoredKpi known, Kpi kpi) {
        Set<Part> kept = kpi.parts().stream().map(each -> each.part()).collect(Collectors.toSet());
        known.watched().stream()
                .filter(watched -> !watched.part().isWhole() && !kept.contains(watched.part()))
                .forEach(watched -> watch.standDown(key, known, watched, "it has no target of its own any more"));
    }

    private void lookAgain(CooperationKey key, Map<String, StoredKpi> before) {
        campaigns.read(key).kpis().stream()
                .filter(kpi -> Optional.ofNullable(before.get(kpi.kpi().name()))
                        .filter(known -> !known.kpi().with(kpi.kpi().sharing()).equals(kpi.kpi()))
                        .isPresent())
                .forEach(kpi -> watch.lookAgain(key, kpi, series.figures(key, List.of(kpi.id()))));
    }

    /** The same from the form for the targets, which must name at least one. */
    @Transactional
    public void defineEntered(CooperationKey key, List<Kpi> wanted) {
        if (wanted.isEmpty()) {
            throw new InvalidInputException("kpis", "Set a target for at least one KPI");
        }
        define(key, wanted);
    }

    /**
     * Takes measurements from a form.
     *
     * @throws io.crossover.monitoring.RefusedUploadException naming the rows and what is wrong with each
     */
    @Transactional
    public UploadResult take(CooperationKey key, List<MeasurementRow> rows) {
        return uploads.take(key, rows);
    }

    /**
     * The same while the campaign runs.
     *
     * @return whether the campaign's last day is over, so that no form need follow
     */
    @Transactional
    public boolean takeEntered(CooperationKey key, List<MeasurementRow> rows) {
        take(key, rows);
        return LocalDate.now(clock).isAfter(cooperations.get(key).lastDay());
    }

    /** M4's sheet with what was measured until a time, against what is expected by that day. */
    public KpiSheet sheet(CooperationKey key, Instant at) {
        return sheet(key, at, Breakdown.NONE);
    }

    /** The same with the lines of segments and regions that are asked for (M15). */
    public KpiSheet sheet(CooperationKey key, Instant at, Breakdown breakdown) {
        return sheets.at(key, at, breakdown);
    }

    /**
     * The sheet with everything that was measured: each KPI against what was expected by the day of its newest
     * measurement, which is what its colour and its alert come from; after its last day, against the whole target.
     */
    public KpiSheet sheet(CooperationKey key) {
        return sheet(key, Breakdown.NONE);
    }

    /** The same with the lines of segments and regions that are asked for (M15). */
    public KpiSheet sheet(CooperationKey key, Breakdown breakdown) {
        return sheets.now(key, breakdown);
    }

    @Override
    public Optional<KpiSheet> current(CooperationKey key) {
        return Optional.of(sheet(key)).filter(sheet -> !sheet.lines().isEmpty());
    }

    /** The campaign is over: every alert closes, and none opens any more. */
    @Transactional
    public void end(CooperationKey key, @Nullable String reason) {
        Campaign campaign = campaigns.lock(key);
        if (ends.find(key).isEmpty()) {
            campaign.kpis().forEach(kpi -> kpi.watched()
                    .forEach(watched -> watch.standDown(key, kpi, watched, "the campaign is over")));
            ends.end(key, reason);
            campaigns.changed(key);
        }
    }

    /**
     * The sheet of the campaign's last day, or of the day on which it was ended before, with everything that was
     * measured.
     */
    public KpiSheet finalSheet(CooperationKey key) {
        LocalDate planned = cooperations.get(key).lastDay();
        LocalDate last = ends.find(key)
                .map(end -> LocalDate.ofInstant(end, clock.getZone()))
                .filter(planned::isAfter)
                .orElse(planned);
        Instant end = last.atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant();
        return sheet(key, sheets.newest(key).filter(end::isBefore).orElse(end));
    }

    /** Hands the final sheet to the stages that follow. */
    public void publish(CooperationKey key) {
        record.publish(key, RecordSection.KPI_SHEET, finalSheet(key));
    }

    private static void requireEachOnce(List<Kpi> wanted) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i).name();
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new InvalidInputException("[%d].kpi".formatted(i), "The KPI '" + name + "' is there twice");
            }
        }
    }
}
