package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.KpiSheet;
import io.crossover.engine.ProcessVariable;
import io.crossover.monitoring.store.CampaignFigures;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the KPI of an alert with its figures, and the whole sheet beside it (M4). */
@Component("showAlert")
class ShowAlertListener implements TaskListener {

    private static final ProcessVariable<List<Fact>> FACTS = ProcessVariable.list("alertFacts", Fact.class);

    private final CampaignFigures figures;

    ShowAlertListener(CampaignFigures figures) {
        this.figures = figures;
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        CooperationKey key = new CooperationKey(delegateTask.getExecution().getProcessBusinessKey());
        KpiSheet sheet = figures.sheet(key);
        SheetVariables.show(delegateTask, sheet);
        FACTS.setLocal(
                delegateTask,
                sheet.find(AlertVariables.KPI_NAME.get(delegateTask)).stream()
                        .flatMap(line -> facts(line).stream())
                        .toList());
    }

    private static List<Fact> facts(KpiSheet.Line line) {
        return List.of(
                new Fact("KPI", line.kpi()),
                new Fact("Expected by the newest measurement", SheetView.number(line.expected())),
                new Fact("Actual", SheetView.number(line.actual())),
                new Fact("Colour", SheetView.colour(line)),
                new Fact("Target of the campaign", SheetView.number(line.target())),
                new Fact("Attainment", SheetView.percent(line.attainment())));
    }
}
