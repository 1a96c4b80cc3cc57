package io.crossover.monitoring.process;

import io.crossover.cooperation.KpiSheet;
import io.crossover.engine.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What forms show of the sheet (M4) and never submit. */
final class SheetVariables {

    private static final ProcessVariable<List<SheetView.Row>> SHEET =
            ProcessVariable.list("kpiSheet", SheetView.Row.class);
    private static final ProcessVariable<List<SheetView.Finding>> FINDINGS =
            ProcessVariable.list("kpiFindings", SheetView.Finding.class);
    private static final ProcessVariable<List<Option>> OPTIONS = ProcessVariable.list("kpiOptions", Option.class);

    private SheetVariables() {}

    static void show(VariableScope task, KpiSheet sheet) {
        SHEET.setLocal(task, SheetView.rows(sheet));
        FINDINGS.setLocal(task, SheetView.findings(sheet));
        OPTIONS.setLocal(
                task,
                sheet.lines().stream()
                        .map(line -> new Option(line.kpi(), line.kpi()))
                        .toList());
    }
}
