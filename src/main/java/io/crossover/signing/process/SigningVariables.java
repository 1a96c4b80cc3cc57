package io.crossover.signing.process;

import io.crossover.engine.ProcessVariable;
import io.crossover.signing.AgreementChanges;
import io.crossover.signing.Alternative;
import io.crossover.signing.Clause;
import io.crossover.signing.ClauseChecklist;
import io.crossover.signing.Deposit;
import io.crossover.signing.Finding;
import io.crossover.signing.Mandate;
import io.crossover.signing.Position;
import io.crossover.signing.TierShare;
import io.crossover.signing.process.Shown.AlternativeRow;
import io.crossover.signing.process.Shown.FindingRow;
import io.crossover.signing.process.Shown.PointRow;
import io.crossover.signing.process.Shown.RoundRow;
import io.crossover.signing.process.Shown.SignatureRow;
import io.crossover.signing.process.Shown.SplitRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The variables of the processes of negotiation and signing. */
final class SigningVariables {

    /** The partners' names as people read them in a task's name. */
    static final ProcessVariable<String> TITLE = ProcessVariable.text("title");

    static final ProcessVariable<String> PARTNER_NAMES = ProcessVariable.text("partnerNames");

    static final ProcessVariable<List<Option>> PARTY_OPTIONS = ProcessVariable.list("partyOptions", Option.class);
    static final ProcessVariable<List<Option>> PARTNER_OPTIONS = ProcessVariable.list("partnerOptions", Option.class);

    // mandate
    static final ProcessVariable<String> MANDATE_GOALS = ProcessVariable.text("mandateGoals");
    static final ProcessVariable<String> MANDATE_CONCESSIONS = ProcessVariable.text("mandateConcessions");
    static final ProcessVariable<String> MANDATE_BOTTOM_LINE = ProcessVariable.text("mandateBottomLine");
    static final ProcessVariable<BigDecimal> MINIMUM_SHARE = ProcessVariable.decimal("minimumShare");
    static final ProcessVariable<List<Alternative>> MANDATE_ALTERNATIVES =
            ProcessVariable.list("mandateAlternatives", Alternative.class);
    static final ProcessVariable<String> MANDATE_DECISION = ProcessVariable.text("mandateDecision");
    static final ProcessVariable<String> MANDATE_REASON = ProcessVariable.text("mandateReason");
    static final ProcessVariable<String> MANDATE_RETURN_REASON = ProcessVariable.text("mandateReturnReason");
    static final ProcessVariable<Integer> MANDATE_RETURNS = ProcessVariable.integer("mandateReturns");
    static final ProcessVariable<Boolean> MANDATE_APPROVED = ProcessVariable.bool("mandateApproved");
    static final ProcessVariable<Boolean> MANDATE_REFUSED = ProcessVariable.bool("mandateRefused");
    static final ProcessVariable<Boolean> MANDATE_RETURNED_TOO_OFTEN = ProcessVariable.bool("mandateReturnedTooOften");

    // negotiation
    static final ProcessVariable<Integer> ROUND_NUMBER = ProcessVariable.integer("roundNumber");
    static final ProcessVariable<List<Position>> ROUND_POSITIONS =
            ProcessVariable.list("roundPositions", Position.class);
    static final ProcessVariable<List<TierShare>> ROUND_SPLIT = ProcessVariable.list("roundSplit", TierShare.class);
    static final ProcessVariable<String> PUT_FORWARD_BY = ProcessVariable.text("putForwardBy");
    static final ProcessVariable<String> ROUND_SUMMARY = ProcessVariable.text("roundSummary");
    static final ProcessVariable<String> ROUND_OUTCOME = ProcessVariable.text("roundOutcome");
    static final ProcessVariable<LocalDate> PAUSED_UNTIL = ProcessVariable.date("pausedUntil");
    static final ProcessVariable<String> TALKS_RESUME_AT = ProcessVariable.text("talksResumeAt");
    static final ProcessVariable<Boolean> TERMS_AGREED = ProcessVariable.bool("termsAgreed");
    static final ProcessVariable<Boolean> TALKS_PAUSED = ProcessVariable.bool("talksPaused");
    static final ProcessVariable<Boolean> TALKS_BROKEN_OFF = ProcessVariable.bool("talksBrokenOff");
    static final ProcessVariable<Boolean> BOTTOM_LINE_HOLDS = ProcessVariable.bool("bottomLineHolds");
    static final ProcessVariable<String> BOTTOM_LINE_RESULT = ProcessVariable.text("bottomLineResult");

    // what a dispute is given, and gives back
    static final ProcessVariable<String> DISPUTE_SUBJECT = ProcessVariable.text("disputeSubject");
    static final ProcessVariable<String> DISPUTE_ALTERNATIVE = ProcessVariable.text("disputeAlternative");
    static final ProcessVariable<String> DISPUTE_DECISION = ProcessVariable.text("disputeDecision");
    static final ProcessVariable<String> DISPUTE_RESOLUTION = ProcessVariable.text("disputeResolution");
    static final ProcessVariable<String> PARTY_ID = ProcessVariable.text("partyId");
    static final ProcessVariable<String> PARTY_NAME = ProcessVariable.text("partyName");
    static final ProcessVariable<String> PARTY_GROUP = ProcessVariable.text("partyGroup");

    // agreement
    static final ProcessVariable<List<Clause>> AGREEMENT_CLAUSES =
            ProcessVariable.list("agreementClauses", Clause.class);
    static final ProcessVariable<Boolean> DATA_COLLABORATION = ProcessVariable.bool("dataCollaboration");
    static final ProcessVariable<LocalDate> CAMPAIGN_FROM = ProcessVariable.date("campaignFrom");
    static final ProcessVariable<LocalDate> CAMPAIGN_TO = ProcessVariable.date("campaignTo");
    static final ProcessVariable<String> PAYMENT_CYCLE = ProcessVariable.text("paymentCycle");
    static final ProcessVariable<Integer> PAYMENT_DAYS = ProcessVariable.integer("paymentDays");
    static final ProcessVariable<List<Deposit>> DEPOSITS = ProcessVariable.list("deposits", Deposit.class);
    static final ProcessVariable<String> DATA_FIELDS = ProcessVariable.text("dataFields");
    static final ProcessVariable<String> MISSING_CLAUSES = ProcessVariable.text("missingClauses");
    static final ProcessVariable<Boolean> CLAUSES_COMPLETE = ProcessVariable.bool("clausesComplete");
    static final ProcessVariable<Integer> AGREEMENT_VERSION = ProcessVariable.integer("agreementVersion");
    static final ProcessVariable<String> AGREEMENT_SHA256 = ProcessVariable.text("agreementSha256");
    static final ProcessVariable<LocalDate> SIGN_BY = ProcessVariable.date("signBy");
    static final ProcessVariable<List<Finding>> REVIEW_FINDINGS = ProcessVariable.list("reviewFindings", Finding.class);
    static final ProcessVariable<List<String>> REVIEWED_AREAS = ProcessVariable.list("reviewedAreas", String.class);
    static final ProcessVariable<Boolean> THIRD_PARTIES = ProcessVariable.bool("thirdParties");
    static final ProcessVariable<String> CERTIFICATE = ProcessVariable.text("certificate");
    static final ProcessVariable<String> FINDINGS_GO_TO = ProcessVariable.text("findingsGoTo");
    static final ProcessVariable<String> FINDINGS_REASON = ProcessVariable.text("findingsReason");
    static final ProcessVariable<Integer> AGREEMENT_RETURNS = ProcessVariable.integer("agreementReturns");
    static final ProcessVariable<Boolean> AGREEMENT_CLEARED = ProcessVariable.bool("agreementCleared");
    static final ProcessVariable<Boolean> BLOCKED_TOO_OFTEN = ProcessVariable.bool("blockedTooOften");
    static final ProcessVariable<Boolean> AGREEMENT_GIVEN_UP = ProcessVariable.bool("agreementGivenUp");
    static final ProcessVariable<Boolean> TALKS_REOPENED = ProcessVariable.bool("talksReopened");
    static final ProcessVariable<String> TALKS_REOPENED_BECAUSE = ProcessVariable.text("talksReopenedBecause");

    // signatures
    static final ProcessVariable<List<Signatory>> SIGNATORIES = ProcessVariable.list("signatories", Signatory.class);
    /** The agreement's lines; a text of this length fits no text variable. */
    static final ProcessVariable<List<String>> AGREEMENT_TEXT = ProcessVariable.list("agreementText", String.class);

    static final ProcessVariable<String> SIGNING_ENDS_AT = ProcessVariable.text("signingEndsAt");
    static final ProcessVariable<String> SIGNATURE_DECISION = ProcessVariable.text("signatureDecision");
    static final ProcessVariable<String> SIGNATORY_NAME = ProcessVariable.text("signatoryName");
    static final ProcessVariable<String> REFUSAL_REASON = ProcessVariable.text("refusalReason");
    static final ProcessVariable<Boolean> PARTY_SIGNED = ProcessVariable.bool("partySigned");
    static final ProcessVariable<Boolean> ALL_SIGNED = ProcessVariable.bool("allSigned");
    static final ProcessVariable<String> SIGNATURES_DECISION = ProcessVariable.text("signaturesDecision");
    static final ProcessVariable<String> SIGNATURES_REASON = ProcessVariable.text("signaturesReason");
    static final ProcessVariable<Boolean> AGREEMENT_SIGNED = ProcessVariable.bool("agreementSigned");

    // only shown: set on a task when it appears, never submitted
    static final ProcessVariable<List<SplitRow>> SHOWN_SPLIT = ProcessVariable.list("shownSplit", SplitRow.class);
    static final ProcessVariable<Mandate> SHOWN_MANDATE = ProcessVariable.json("shownMandate", Mandate.class);
    static final ProcessVariable<List<AlternativeRow>> SHOWN_ALTERNATIVES =
            ProcessVariable.list("shownAlternatives", AlternativeRow.class);
    static final ProcessVariable<List<RoundRow>> SHOWN_ROUNDS = ProcessVariable.list("shownRounds", RoundRow.class);
    static final ProcessVariable<List<PointRow>> SHOWN_POINTS = ProcessVariable.list("shownPoints", PointRow.class);
    static final ProcessVariable<List<FindingRow>> SHOWN_FINDINGS =
            ProcessVariable.list("shownFindings", FindingRow.class);
    static final ProcessVariable<List<String>> SHOWN_TEXT = ProcessVariable.list("shownText", String.class);
    static final ProcessVariable<List<ClauseChecklist.Place>> SHOWN_PLACES =
            ProcessVariable.list("shownPlaces", ClauseChecklist.Place.class);
    static final ProcessVariable<List<AgreementChanges.Change>> SHOWN_CHANGES =
            ProcessVariable.list("shownChanges", AgreementChanges.Change.class);
    static final ProcessVariable<List<SignatureRow>> SHOWN_SIGNATURES =
            ProcessVariable.list("shownSignatures", SignatureRow.class);

    private SigningVariables() {}
}
