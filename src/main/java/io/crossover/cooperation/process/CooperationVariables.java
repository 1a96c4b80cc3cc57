package io.crossover.cooperation.process;

import io.crossover.cooperation.Proposing.Candidate;
import io.crossover.engine.ProcessVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The variables of {@code cooperation.bpmn}, {@code steering.bpmn} and {@code party-notice.bpmn}. */
final class CooperationVariables {

    static final ProcessVariable<String> TITLE = ProcessVariable.text("title");
    static final ProcessVariable<String> GOAL = ProcessVariable.text("goal");
    static final ProcessVariable<String> OUR_BRAND = ProcessVariable.text("ourBrand");
    static final ProcessVariable<String> OUR_PROFILE = ProcessVariable.text("ourProfile");
    static final ProcessVariable<LocalDate> WANTED_FROM = ProcessVariable.date("wantedFrom");
    static final ProcessVariable<LocalDate> WANTED_TO = ProcessVariable.date("wantedTo");
    static final ProcessVariable<BigDecimal> BUDGET = ProcessVariable.decimal("budget");
    static final ProcessVariable<String> CURRENCY = ProcessVariable.text("currency");
    static final ProcessVariable<Boolean> PILOT = ProcessVariable.bool("pilot");
    static final ProcessVariable<List<Candidate>> CANDIDATES = ProcessVariable.list("candidates", Candidate.class);
    static final ProcessVariable<String> RENEWS = ProcessVariable.text("renews");

    static final ProcessVariable<Integer> OPEN_EMERGENCIES = ProcessVariable.integer("openEmergencies");
    static final ProcessVariable<LocalDate> RENEWAL_FROM = ProcessVariable.date("renewalFrom");
    static final ProcessVariable<LocalDate> RENEWAL_TO = ProcessVariable.date("renewalTo");

    static final ProcessVariable<String> WITHDRAWAL_REASON = ProcessVariable.text("withdrawalReason");
    static final ProcessVariable<List<PartyToTell>> PARTNERS_TO_TELL =
            ProcessVariable.list("partnersToTell", PartyToTell.class);
    static final ProcessVariable<String> NOTICE_SUBJECT = ProcessVariable.text("noticeSubject");
    static final ProcessVariable<String> NOTICE_TEXT = ProcessVariable.text("noticeText");

    static final ProcessVariable<String> COURSE = ProcessVariable.text("course");
    static final ProcessVariable<String> COURSE_IN_WORDS = ProcessVariable.text("courseInWords");
    static final ProcessVariable<String> COURSE_EFFECT = ProcessVariable.text("courseEffect");
    static final ProcessVariable<String> COURSE_REASON = ProcessVariable.text("courseReason");
    static final ProcessVariable<List<Option>> COOPERATION_OPTIONS =
            ProcessVariable.list("cooperationOptions", Option.class);
    static final ProcessVariable<String> COOPERATION_TO_STEER = ProcessVariable.text("cooperationToSteer");

    private CooperationVariables() {}

    record PartyToTell(String id, String name, String groupId) {}

    /** One choice of a list on a form. */
    record Option(String label, String value) {}
}
