package io.crossover.retrospective.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.RecordSection;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows a partner how the shared figures came out (domain.md 11), without our analysis of them. */
@Component("showSharedFigures")
class ShowSharedFiguresListener implements TaskListener {

    private final CooperationRecord record;

    ShowSharedFiguresListener(CooperationRecord record) {
        this.record = record;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        record.find(key, RecordSection.KPI_SHEET, KpiSheet.class)
                .ifPresent(sheet -> ShownRows.SHARED_FIGURES.setLocal(task, ShownRows.results(sheet.forPartners())));
    }
}
