package io.crossover.monitoring.process;

import io.crossover.engine.ProcessVariable;
import io.crossover.monitoring.KpiDefinition;
import io.crossover.monitoring.PartTargetDefinition;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of {@code monitoring.bpmn}. */
final class MonitoringVariables {

    static final ProcessVariable<String> TITLE = ProcessVariable.text("title");
    static final ProcessVariable<String> CAMPAIGN_ENDS_AT = ProcessVariable.text("campaignEndsAt");
    static final ProcessVariable<String> BRIEF_CYCLE = ProcessVariable.text("briefCycle");
    static final ProcessVariable<String> CAMPAIGN_END_REASON = ProcessVariable.text("campaignEndReason");
    static final ProcessVariable<Boolean> CAMPAIGN_OVER = ProcessVariable.bool("campaignOver");

    static final ProcessVariable<List<KpiDefinition>> KPIS = ProcessVariable.list("kpis", KpiDefinition.class);
    static final ProcessVariable<List<PartTargetDefinition>> SEGMENT_TARGETS =
            ProcessVariable.list("segmentTargets", PartTargetDefinition.class);
    static final ProcessVariable<List<MeasurementEntry>> NEW_MEASUREMENTS =
            ProcessVariable.list("newMeasurements", MeasurementEntry.class);
    static final ProcessVariable<List<CountEntry.Mentions>> NEW_MENTIONS =
            ProcessVariable.list("newMentions", CountEntry.Mentions.class);
    static final ProcessVariable<List<CountEntry.Shares>> NEW_SHARES =
            ProcessVariable.list("newShares", CountEntry.Shares.class);
    static final ProcessVariable<List<MeasurementEntry>> LAST_MEASUREMENTS =
            ProcessVariable.list("lastMeasurements", MeasurementEntry.class);

    static final ProcessVariable<Boolean> FIGURES_COMPLETE = ProcessVariable.bool("figuresComplete");

    private MonitoringVariables() {}

    /** The form on which figures are entered begins empty. */
    static void clearEntries(DelegateExecution delegateExecution) {
        NEW_MEASUREMENTS.set(delegateExecution, List.of(MeasurementEntry.EMPTY));
        NEW_MENTIONS.set(delegateExecution, List.of());
        NEW_SHARES.set(delegateExecution, List.of());
    }
}
