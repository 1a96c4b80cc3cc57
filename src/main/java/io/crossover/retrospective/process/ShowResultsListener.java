package io.crossover.retrospective.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.RecordSection;
import io.crossover.cooperation.TrackRecords;
import io.crossover.retrospective.store.PartnerMemory;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays everything on the table that the meeting talks over (T3, T7, M8). */
@Component("showResults")
class ShowResultsListener implements TaskListener {

    private final CooperationRecord record;
    private final Journal journal;
    private final PartnerMemory memory;
    private final TeamworkHistory teamwork;
    private final TrackRecords trackRecords;
    private final Cooperations cooperations;
    private final Clock clock;

    ShowResultsListener(
            CooperationRecord record,
            Journal journal,
            PartnerMemory memory,
            TeamworkHistory teamwork,
            TrackRecords trackRecords,
            Cooperations cooperations,
            Clock clock) {
        this.record = record;
        this.journal = journal;
        this.memory = memory;
        this.teamwork = teamwork;
        this.trackRecords = trackRecords;
        this.cooperations = cooperations;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        KpiSheet sheet =
                record.find(key, RecordSection.KPI_SHEET, KpiSheet.class).orElse(new KpiSheet(List.of()));
        ShownRows.RESULTS.setLocal(task, ShownRows.results(sheet));
        ShownRows.EVENTS.setLocal(task, ShownRows.events(journal.of(key), clock.getZone()));
        ShownRows.FEEDBACK.setLocal(task, memory.feedback(key));
        ShownRows.TEAMWORK.setLocal(task, teamwork.of(key));
        ShownRows.KEPT_WORDS.setLocal(task, ShownRows.keptWords(cooperations.partners(key), trackRecords.of(key)));
    }
}
