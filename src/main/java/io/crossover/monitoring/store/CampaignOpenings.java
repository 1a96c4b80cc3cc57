package io.crossover.monitoring.store;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiCatalogue;
import io.crossover.monitoring.KpiDefinition;
import io.crossover.monitoring.PartTargetDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** With what the monitoring of a campaign begins. */
@Component
public class CampaignOpenings {

    private final Cooperations cooperations;
    private final CampaignFigures figures;
    private final KpiCatalogue catalogue;
    private final SharedKpis sharing;
    private final Briefs briefs;
    private final Clock clock;

    CampaignOpenings(
            Cooperations cooperations,
            CampaignFigures figures,
            KpiCatalogue catalogue,
            SharedKpis sharing,
            Briefs briefs,
            Clock clock) {
        this.cooperations = cooperations;
        this.figures = figures;
        this.catalogue = catalogue;
        this.sharing = sharing;
        this.briefs = briefs;
        this.clock = clock;
    }

    /**
     * @param kpis those that other systems defined already, else the catalogue's for the goal
     * @param segmentTargets of segments and regions of those that are defined already
     * @param endsAt the end of the campaign's last day
     * @param briefCycle the hours of the briefs (M16), as ISO 8601 has it
     */
    public record Opening(
            String title,
            List<KpiDefinition> kpis,
            List<PartTargetDefinition> segmentTargets,
            Instant endsAt,
            String briefCycle) {}

    public Opening of(CooperationKey key) {
        Cooperation cooperation = cooperations.get(key);
        List<Kpi> defined = figures.kpis(key);
        return new Opening(
                cooperation.proposal().title(),
                defined.isEmpty()
                        ? proposed(cooperation)
                        : defined.stream().map(KpiDefinition::of).toList(),
                defined.stream()
                        .flatMap(kpi -> PartTargetDefinition.of(kpi).stream())
                        .toList(),
                cooperation.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                briefs.cycle(cooperation.firstDay()));
    }

    private List<KpiDefinition> proposed(Cooperation cooperation) {
        List<KpiCatalogue.Proposal> proposals =
                catalogue.proposedFor(cooperation.proposal().goal());
        Set<String> shared = sharing.agreed(
                cooperation.key(),
                proposals.stream().map(KpiCatalogue.Proposal::kpi).toList());
        return proposals.stream()
                .map(kpi -> new KpiDefinition(
                        kpi.kpi(),
                        kpi.unit(),
                        null,
                        kpi.direction().id(),
                        kpi.kind().id(),
                        cooperation.firstDay().toString(),
                        cooperation.lastDay().toString(),
                        null,
                        null,
                        kpi.horizon(),
                        null,
                        shared.contains(kpi.kpi())))
                .toList();
    }
}
