package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.KpiSheet;
import io.crossover.engine.ProcessVariable;
import io.crossover.monitoring.Alert;
import io.crossover.monitoring.Breakdown;
import io.crossover.monitoring.store.Alerts;
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
    private final Alerts alerts;

    ShowAlertListener(CampaignFigures figures, Alerts alerts) {
        this.figures = figures;
        this.alerts = alerts;
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        CooperationKey key = new CooperationKey(delegateTask.getExecution().getProcessBusinessKey());
        SheetVariables.show(delegateTask, figures.sheet(key));
        Alert alert = alerts.get(AlertVariables.ALERT_ID.get(delegateTask));
        FACTS.setLocal(
                delegateTask,
                figures.sheet(key, new Breakdown(false, false, alert.part())).find(alert.kpi()).stream()
                        .flatMap(line -> facts(line).stream())
                        .toList());
    }

    private static List<Fact> facts(KpiSheet.Line line) {
        return List.of(
                new Fact("KPI", SheetView.name(line)),
                new Fact("Expected by the newest measurement", SheetView.number(line.expected())),
                new Fact("Actual", SheetView.number(line.actual())),
                new Fact("Colour", SheetView.colour(line)),
                new Fact("Target of the campaign", SheetView.number(line.target())),
                new Fact("Attainment", SheetView.percent(line.attainment())));
    }
}
