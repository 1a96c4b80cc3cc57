package io.crossover.monitoring.store;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.OwedWork;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Status;
import io.crossover.cooperation.TrackRecord;
import io.crossover.cooperation.TrackRecords;
import io.crossover.monitoring.DataDelivery;
import io.crossover.monitoring.DataObligation;
import io.crossover.monitoring.PartnerAudit;
import io.crossover.monitoring.PartnerPerformance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the partners of a cooperation keep their word (M8). */
@Component
public class PartnerPerformances implements TrackRecords {

    private final Cooperations cooperations;
    private final OwedWork owedWork;
    private final DataObligations obligations;
    private final PartnerAudits audits;
    private final Clock clock;

    PartnerPerformances(
            Cooperations cooperations,
            OwedWork owedWork,
            DataObligations obligations,
            PartnerAudits audits,
            Clock clock) {
        this.cooperations = cooperations;
        this.owedWork = owedWork;
        this.obligations = obligations;
        this.audits = audits;
        this.clock = clock;
    }

    /** Of each partner as of today; of a cooperation that is paused or over as of the day since when. */
    public List<PartnerPerformance> performances(CooperationKey key) {
        List<Party> partners = cooperations.partners(key);
        if (partners.isEmpty()) {
            return List.of();
        }
        LocalDate asOf = asOf(cooperations.get(key));
        List<OwedWork.Work> work = owedWork.of(key);
        List<DataObligation> owed = obligations.of(key);
        Map<Long, List<DataDelivery>> recorded = owed.isEmpty() ? Map.of() : obligations.deliveries(key);
        List<PartnerAudit> found = audits.of(key);
        return partners.stream()
                .map(partner -> PartnerPerformance.of(
                        partner,
                        asOf,
                        work,
                        owed,
                        obligation -> recorded.getOrDefault(obligation.id(), List.of()),
                        found))
                .toList();
    }

    @Override
    public Map<String, TrackRecord> of(CooperationKey key) {
        return performances(key).stream()
                .collect(Collectors.toMap(one -> one.partner().id(), PartnerPerformance::trackRecord));
    }

    private LocalDate asOf(Cooperation cooperation) {
        return cooperation.status() == Status.RUNNING
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(cooperation.statusSince(), clock.getZone());
    }
}
