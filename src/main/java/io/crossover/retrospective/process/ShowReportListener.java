package io.crossover.retrospective.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.retrospective.RetrospectiveReport;
import io.crossover.retrospective.process.ShownRows.Rating;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays the retrospective before management. */
@Component("showReport")
class ShowReportListener implements TaskListener {

    private final Cooperations cooperations;
    private final CooperationRecord record;

    ShowReportListener(Cooperations cooperations, CooperationRecord record) {
        this.cooperations = cooperations;
        this.record = record;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        RetrospectiveReport report = record.get(key, RecordSection.RETROSPECTIVE, RetrospectiveReport.class);
        KpiSheet sheet =
                record.find(key, RecordSection.KPI_SHEET, KpiSheet.class).orElse(new KpiSheet(List.of()));
        Map<String, String> names =
                cooperations.partners(key).stream().collect(Collectors.toMap(Party::id, Party::name));
        ShownRows.RESULTS.setLocal(task, ShownRows.results(sheet));
        ShownRows.KEPT_LESSONS.setLocal(task, report.lessons());
        ShownRows.RATINGS.setLocal(
                task,
                report.partners().stream()
                        .map(rating -> new Rating(
                                names.getOrDefault(rating.partner(), rating.partner()),
                                rating.rating(),
                                rating.remark()))
                        .toList());
        ShownRows.RETURN_ON_COST.setLocal(
                task,
                Optional.ofNullable(report.returnOnCost())
                        .map(factor -> factor.stripTrailingZeros().toPlainString())
                        .orElse("not known"));
        ShownRows.NET_MARGIN.setLocal(task, ShownRows.percent(Optional.ofNullable(report.netMargin())));
    }
}
