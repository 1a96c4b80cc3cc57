package io.crossover.retrospective.process;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.people.WorkingCalendar;
import io.crossover.retrospective.process.RetrospectiveVariables.AskedPartner;
import io.crossover.retrospective.process.RetrospectiveVariables.Option;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills the retrospective's forms with what is known. */
@Component("gatherResults")
class GatherResultsDelegate implements JavaDelegate {

    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final int feedbackDays;

    GatherResultsDelegate(
            Cooperations cooperations,
            CooperationRecord record,
            WorkingCalendar calendar,
            Clock clock,
            @Value("${crossover.retrospective.feedback-working-days:5}") int feedbackDays) {
        this.cooperations = cooperations;
        this.record = record;
        this.calendar = calendar;
        this.clock = clock;
        this.feedbackDays = feedbackDays;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        Cooperation cooperation = cooperations.get(key);
        List<Party> partners = cooperations.partners(key);
        KpiSheet sheet =
                record.find(key, RecordSection.KPI_SHEET, KpiSheet.class).orElse(new KpiSheet(List.of()));
        RetrospectiveVariables.TITLE.set(
                delegateExecution, cooperation.proposal().title());
        RetrospectiveVariables.IS_PILOT.set(
                delegateExecution, cooperation.proposal().pilot());
        RetrospectiveVariables.FEEDBACK_UNTIL.set(
                delegateExecution,
                calendar.plusWorkingDays(clock.instant(), feedbackDays).toString());
        RetrospectiveVariables.PARTNERS_TO_ASK.set(
                delegateExecution,
                partners.stream()
                        .map(partner -> new AskedPartner(partner.id(), partner.name(), partner.groupId()))
                        .toList());
        RetrospectiveVariables.PARTNER_OPTIONS.set(
                delegateExecution,
                partners.stream()
                        .map(partner -> new Option(partner.name(), partner.id()))
                        .toList());
        RetrospectiveVariables.TOTAL_COST.set(
                delegateExecution, cooperation.proposal().budget().getAmount());
        RetrospectiveVariables.GROSS_RETURN.set(delegateExecution, actual(sheet, "sales"));
        RetrospectiveVariables.NEW_CUSTOMERS.set(delegateExecution, actual(sheet, "new customers"));
    }

    private static @Nullable BigDecimal actual(KpiSheet sheet, String kpi) {
        return sheet.lines().stream()
                .filter(line -> line.kpi().toLowerCase(Locale.ROOT).contains(kpi) && line.actual() != null)
                .map(KpiSheet.Line::actual)
                .findFirst()
                .orElse(null);
    }
}
