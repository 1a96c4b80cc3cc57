package io.crossover.retrospective.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.RecordSection;
import io.crossover.retrospective.Renewal;
import io.crossover.retrospective.RetrospectiveReport;
import io.crossover.retrospective.RetrospectiveReport.LongTerm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps management's decision on how to go on (T5, T6). */
@Component("recordLongTerm")
class RecordLongTermDelegate implements JavaDelegate {

    private final CooperationRecord record;
    private final Journal journal;
    private final Clock clock;

    RecordLongTermDelegate(CooperationRecord record, Journal journal, Clock clock) {
        this.record = record;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        LongTerm decision = decision(delegateExecution);
        boolean renewed = decision.decision().equals("renew");
        if (renewed) {
            Renewal.check(
                    RetrospectiveVariables.RENEWAL_FROM.find(delegateExecution),
                    RetrospectiveVariables.RENEWAL_TO.find(delegateExecution),
                    LocalDate.now(clock));
        }
        RetrospectiveVariables.RENEWED.set(delegateExecution, renewed);
        RetrospectiveReport report = record.get(key, RecordSection.RETROSPECTIVE, RetrospectiveReport.class);
        record.publish(key, RecordSection.RETROSPECTIVE, report.with(decision));
        journal.record(
                key,
                JournalKind.DECISION,
                renewed ? "The cooperation is renewed" : "The cooperation is not renewed",
                Map.of("reason", decision.reason(), "lasting", decision.lasting()));
    }

    private static LongTerm decision(DelegateExecution delegateExecution) {
        return new LongTerm(
                RetrospectiveVariables.LONG_TERM_DECISION.get(delegateExecution),
                RetrospectiveVariables.LASTING_FORM.get(delegateExecution),
                RetrospectiveVariables.LONG_TERM_REASON.get(delegateExecution),
                RetrospectiveVariables.RENEWAL_FROM.find(delegateExecution).orElse(null),
                RetrospectiveVariables.RENEWAL_TO.find(delegateExecution).orElse(null),
                RetrospectiveVariables.ROLL_OUT.find(delegateExecution).orElse(null));
    }
}
