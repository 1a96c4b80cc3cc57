package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.CANDIDATE_IDS;
import static io.crossover.research.process.ResearchVariables.PARTNER_OPTIONS;
import static io.crossover.research.process.ResearchVariables.SHOWN_PARTNER_LIMIT;
import static io.crossover.research.process.ResearchVariables.SHOWN_RANKING;

import io.crossover.cooperation.CooperationKey;
import io.crossover.research.Candidate;
import io.crossover.research.PartnerRanking.Place;
import io.crossover.research.ThreeC;
import io.crossover.research.process.ResearchVariables.Option;
import io.crossover.research.process.ResearchVariables.RankingRow;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays the ranking before those who choose. */
@Component("showRanking")
class ShowRankingListener implements TaskListener {

    private final PartnerSelection selection;

    ShowRankingListener(PartnerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void notify(DelegateTask task) {
        List<Place> ranking = selection.rank(CANDIDATE_IDS.get(task));
        SHOWN_RANKING.setLocal(
                task, ranking.stream().map(ShowRankingListener::row).toList());
        PARTNER_OPTIONS.setLocal(
                task, ranking.stream().map(ShowRankingListener::option).toList());
        SHOWN_PARTNER_LIMIT.setLocal(
                task, selection.limit(new CooperationKey(task.getExecution().getProcessBusinessKey())));
    }

    private static RankingRow row(Place place) {
        Candidate candidate = place.candidate();
        ThreeC threeC = candidate.scored().threeC();
        return new RankingRow(
                place.place(),
                candidate.name(),
                candidate.industry(),
                candidate.scored().sheet().total().toString(),
                "%d + %d − %d".formatted(threeC.compatibility(), threeC.contribution(), threeC.conflict()),
                threeC.points());
    }

    private static Option option(Place place) {
        return new Option(
                "%d. %s".formatted(place.place(), place.candidate().name()),
                Long.toString(place.candidate().id()));
    }
}
