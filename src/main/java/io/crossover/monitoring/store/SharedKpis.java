package io.crossover.monitoring.store;

import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.RecordSection;
import io.crossover.monitoring.AgreedFields;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiCatalogue;
import io.crossover.monitoring.Sharing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Settles which KPIs partners see where nobody said so (domain.md 11). */
@Component
class SharedKpis {

    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final KpiCatalogue catalogue;

    SharedKpis(Cooperations cooperations, CooperationRecord record, KpiCatalogue catalogue) {
        this.cooperations = cooperations;
        this.record = record;
        this.catalogue = catalogue;
    }

    /** The same KPIs, each shared or not: one that is known stays as it is, a new one is as the agreement has it. */
    List<Kpi> settle(CooperationKey key, Campaign before, List<Kpi> wanted) {
        if (wanted.stream().allMatch(kpi -> kpi.sharing() != Sharing.UNSAID)) {
            return wanted;
        }
        Set<String> shared = agreed(key, wanted.stream().map(Kpi::name).toList());
        return wanted.stream()
                .map(kpi -> kpi.sharing() == Sharing.UNSAID
                        ? kpi.with(before.find(kpi.name())
                                .map(known -> known.kpi().sharing())
                                .orElse(shared.contains(kpi.name()) ? Sharing.SHARED : Sharing.OURS))
                        : kpi)
                .toList();
    }

    /**
     * Which of these the agreement shares. It may name a KPI that is not defined yet: then those that it does not name
     * are ours nevertheless.
     */
    Set<String> agreed(CooperationKey key, List<String> names) {
        AgreedFields fields = new AgreedFields(record.find(key, RecordSection.AGREED_TERMS, AgreedTerms.class)
                .map(AgreedTerms::dataFields)
                .orElse(List.of()));
        if (fields.names().isEmpty()) {
            return Set.copyOf(names);
        }
        return fields.shared(Stream.concat(
                        names.stream(),
                        catalogue.proposedFor(cooperations.get(key).proposal().goal()).stream()
                                .map(KpiCatalogue.Proposal::kpi))
                .collect(Collectors.toSet()));
    }
}
