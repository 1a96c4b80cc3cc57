package io.crossover.retrospective.process;

import io.crossover.engine.ProcessVariable;
import io.crossover.retrospective.Lesson;
import io.crossover.retrospective.PartnerRating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the processes {@code retrospective} and {@code party-feedback} hold. */
final class RetrospectiveVariables {

    static final ProcessVariable<String> TITLE = ProcessVariable.text("title");
    static final ProcessVariable<Boolean> IS_PILOT = ProcessVariable.bool("isPilot");
    static final ProcessVariable<List<AskedPartner>> PARTNERS_TO_ASK =
            ProcessVariable.list("partnersToAsk", AskedPartner.class);
    static final ProcessVariable<String> FEEDBACK_UNTIL = ProcessVariable.text("feedbackUntil");

    static final ProcessVariable<String> PARTY_NAME = ProcessVariable.text("partyName");
    static final ProcessVariable<String> WENT_WELL = ProcessVariable.text("wentWell");
    static final ProcessVariable<String> WENT_BADLY = ProcessVariable.text("wentBadly");
    static final ProcessVariable<Integer> RATING = ProcessVariable.integer("rating");
    static final ProcessVariable<String> WOULD_REPEAT = ProcessVariable.text("wouldRepeat");

    static final ProcessVariable<BigDecimal> GROSS_RETURN = ProcessVariable.decimal("grossReturn");
    static final ProcessVariable<BigDecimal> TOTAL_COST = ProcessVariable.decimal("totalCost");
    static final ProcessVariable<BigDecimal> NEW_CUSTOMERS = ProcessVariable.decimal("newCustomers");
    /** Fields of the meeting that are kept as they were entered. */
    static final List<ProcessVariable<String>> ANSWERS = List.of(
            ProcessVariable.text("grossReturn"),
            ProcessVariable.text("totalCost"),
            ProcessVariable.text("newCustomers"),
            ProcessVariable.text("resourceUse"),
            ProcessVariable.text("brandEffect"),
            ProcessVariable.text("marketEffect"),
            ProcessVariable.text("surveyAnswers"),
            ProcessVariable.text("satisfaction"),
            ProcessVariable.text("repurchaseRate"),
            ProcessVariable.text("complaintRate"),
            ProcessVariable.text("painPoints"),
            ProcessVariable.text("benchmark"));

    static final ProcessVariable<String> WHY_IT_WORKED = ProcessVariable.text("whyItWorked");
    static final ProcessVariable<String> WHY_IT_DID_NOT = ProcessVariable.text("whyItDidNot");
    static final ProcessVariable<String> PARTICIPANTS = ProcessVariable.text("participants");
    static final ProcessVariable<List<Lesson>> LESSONS = ProcessVariable.list("lessons", Lesson.class);
    static final ProcessVariable<List<PartnerRating>> PARTNER_RATINGS =
            ProcessVariable.list("partnerRatings", PartnerRating.class);
    static final ProcessVariable<List<Option>> PARTNER_OPTIONS = ProcessVariable.list("partnerOptions", Option.class);

    static final ProcessVariable<String> SUGGESTION = ProcessVariable.text("suggestion");
    static final ProcessVariable<String> LONG_TERM_DECISION = ProcessVariable.text("longTermDecision");
    static final ProcessVariable<String> LASTING_FORM = ProcessVariable.text("lastingForm");
    static final ProcessVariable<String> LONG_TERM_REASON = ProcessVariable.text("longTermReason");
    static final ProcessVariable<String> ROLL_OUT = ProcessVariable.text("rollOut");
    static final ProcessVariable<Boolean> RENEWED = ProcessVariable.bool("renewed");
    static final ProcessVariable<LocalDate> RENEWAL_FROM = ProcessVariable.date("renewalFrom");
    static final ProcessVariable<LocalDate> RENEWAL_TO = ProcessVariable.date("renewalTo");

    private RetrospectiveVariables() {}

    record AskedPartner(String id, String name, String groupId) {}

    /** One choice of a list on a form. */
    record Option(String label, String value) {}
}
