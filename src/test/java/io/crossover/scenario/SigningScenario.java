package io.crossover.scenario;

import static io.crossover.scenario.SigningPath.holdRound;
import static io.crossover.scenario.SigningPath.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Tier;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.scenario.SigningPath.Partner;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SigningScenario extends Scenario {

    private static final String OURS = "Moonlight Coffee";
    private static final Partner BOOKS = new Partner("page-and-turn", "Page & Turn", "signing-books");
    private static final Partner RUN = new Partner("run-along", "Run Along", "signing-run");
    private static final List<Partner> ONE = List.of(BOOKS);

    @Autowired
    private CooperationRecord record;

    @Autowired
    private Journal journal;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private CooperationKey key;

    @BeforeEach
    void anApprovedStrategy() {
        play.setTime(Instant.parse("2026-11-23T02:00:00Z"));
        key = approvedStrategy(List.of("joint-event"), ONE);
        play.start("signing", key, Map.of());
    }

    private CooperationKey approvedStrategy(List<String> modes, List<Partner> partners) {
        CooperationKey opened = cooperation("Coffee and books");
        partners.forEach(this::joinItsGroup);
        partners.forEach(partner -> cooperations.addParty(
                opened, new Party(partner.partyId(), partner.name(), "Retail", false, group(partner))));
        record.publish(
                opened,
                RecordSection.STRATEGY,
                Map.of(
                        "modes", modes,
                        "valueProposition", Map.of("jointOffer", "A reading corner with coffee"),
                        "exit",
                                Map.of(
                                        "ipOwnership", "Each keeps its own",
                                        "dataAfterwards", "Each keeps its own customers",
                                        "renewalTrigger", "Sales reach 120 % of target")));
        List<String> parties = new ArrayList<>(List.of(Party.OURS));
        partners.forEach(partner -> parties.add(partner.partyId()));
        record.publish(
                opened,
                RecordSection.BENEFIT_SPLIT,
                new BenefitSplit(
                        "CNY", parties, List.of(tier("1000000", 70, parties), tier(null, 60, parties)), List.of()));
        return opened;
    }

    private void joinItsGroup(Partner partner) {
        if (identity.createGroupQuery().groupId(group(partner)).count() == 0) {
            identity.saveGroup(identity.newGroup(group(partner)));
            identity.saveUser(identity.newUser(partner.account()));
            identity.createMembership(partner.account(), group(partner));
        }
    }

    private static String group(Partner partner) {
        return "partner-" + partner.partyId();
    }

    private static Tier tier(@Nullable String upTo, int ours, List<String> parties) {
        Map<String, BigDecimal> shares = new HashMap<>();
        shares.put(Party.OURS, BigDecimal.valueOf(ours));
        BigDecimal rest = BigDecimal.valueOf(100 - ours).divide(BigDecimal.valueOf(parties.size() - 1L));
        parties.stream().skip(1).forEach(party -> shares.put(party, rest));
        return new Tier(upTo == null ? null : new BigDecimal(upTo), shares);
    }

    @Test
    @DisplayName("A7 an agreement that all parties have signed is on record with its hash")
    void A7_whatAllHaveSignedIsOnRecord() {
        SigningPath.sign(play, key, OURS, ONE);

        assertThat(play.passed(key))
                .contains(
                        "endEvent_mandateApproved",
                        "endEvent_termsAgreed",
                        "endEvent_clearedForSigning",
                        "endEvent_partySigned",
                        "endEvent_agreementSigned")
                .doesNotContain(
                        "endEvent_endedWithoutAgreement",
                        "callActivity_dispute",
                        "userTask_decideOnMissingSignatures",
                        "userTask_decideMandate",
                        "userTask_decideOnFindings");
        assertSigned(true);
        AgreedTerms terms = record.get(key, RecordSection.AGREED_TERMS, AgreedTerms.class);
        assertThat(terms.version()).isEqualTo(1);
        assertThat(terms.signedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(terms.campaignFrom()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(terms.modes()).containsExactly("joint-event");
        assertThat(terms.split().clauses(id -> id)).contains("Tier 1, up to 1,000,000: ours 70 %, page-and-turn 30 %");
        assertThat(terms.sha256())
                .hasSize(64)
                .isEqualTo(jdbc.sql("SELECT sha256 FROM agreement_version WHERE cooperation_key = :key")
                        .param("key", key.value())
                        .query(String.class)
                        .single());
    }

    @Test
    @DisplayName("A7 a party reads its own signature in the journal, and nothing of the mandate or the talks")
    void A7_aPartyReadsItsOwnSignatureOnly() {
        SigningPath.sign(play, key, OURS, ONE);

        assertThat(journal.of(key))
                .filteredOn(entry -> entry.kind() == JournalKind.SIGNATURE)
                .extracting(entry -> entry.audience().value())
                .containsExactlyInAnyOrder("ours", BOOKS.partyId());
        assertThat(journal.of(key))
                .filteredOn(entry -> !entry.audience().value().equals("ours"))
                .extracting(JournalEntry::what)
                .noneMatch(what -> what.toLowerCase(Locale.ROOT).contains("mandate"))
                .noneMatch(what -> what.contains("Round"));
    }

    @Test
    @DisplayName("A1 the party's own process holds nothing but what it may see")
    void A1_theMandateIsNeverInAPartysProcess() {
        SigningPath.prepareMandate(play, key, "55");
        SigningPath.approveMandate(play, key);
        SigningPath.agreeInOneRound(play, key, ONE);
        SigningPath.writeAgreement(play, key);
        SigningPath.clear(play, key);

        Task task = play.task(key, "userTask_signAgreement", BOOKS.name());
        assertThat(tasks.getVariables(task.getId()).keySet())
                .containsExactlyInAnyOrder(
                        "partyId",
                        "partyName",
                        "partyGroup",
                        "title",
                        "agreementVersion",
                        "agreementText",
                        "agreementSha256",
                        "signBy",
                        "signingEndsAt");
    }

    @Test
    @DisplayName("A7 three parties sign side by side, in any order")
    void A7_threePartiesSignInAnyOrder() {
        key = approvedStrategy(List.of("joint-event"), List.of(BOOKS, RUN));
        play.start("signing", key, Map.of());
        SigningPath.prepareMandate(play, key, "55");
        SigningPath.approveMandate(play, key);
        SigningPath.agreeInOneRound(play, key, List.of(BOOKS, RUN));
        SigningPath.writeAgreement(play, key);
        SigningPath.clear(play, key);

        SigningPath.signFor(play, key, RUN.name(), RUN.account());
        SigningPath.signFor(play, key, OURS, "management");
        assertThat(play.isOver(key, "signing")).isFalse();
        SigningPath.signFor(play, key, BOOKS.name(), BOOKS.account());

        assertThat(play.passed(key)).contains("endEvent_agreementSigned");
    }

    @Test
    @DisplayName("A1 no talks without a mandate: management says so and it ends")
    void A1_withoutAMandateThereAreNoTalks() {
        SigningPath.prepareMandate(play, key, "55");
        for (int time = 1; time <= 4; time++) {
            play.complete(
                    key,
                    "userTask_approveMandate",
                    "management",
                    Map.of("mandateDecision", "return", "mandateReason", "Too generous"));
            if (time <= 3) {
                SigningPath.prepareMandate(play, key, "55");
            }
        }

        play.complete(
                key,
                "userTask_decideMandate",
                "management",
                Map.of("mandateDecision", "no-talks", "mandateReason", "We cannot agree among ourselves"));

        assertThat(play.passed(key))
                .contains("endEvent_noMandate", "endEvent_endedWithoutAgreement")
                .doesNotContain("callActivity_negotiation", "endEvent_mandateApproved");
        assertSigned(false);
    }

    @Test
    @DisplayName("G8 three returns go to the author, the fourth to management, who may let the author begin anew")
    void G8_theFourthReturnGoesToManagement() {
        SigningPath.prepareMandate(play, key, "55");
        for (int time = 1; time <= 3; time++) {
            returnMandate("userTask_approveMandate");
            assertThat(play.tasks(key, "userTask_decideMandate")).isEmpty();
            SigningPath.prepareMandate(play, key, "55");
        }
        returnMandate("userTask_approveMandate");
        assertThat(play.tasks(key, "userTask_prepareMandate")).isEmpty();

        returnMandate("userTask_decideMandate");
        SigningPath.prepareMandate(play, key, "55");
        SigningPath.approveMandate(play, key);

        assertThat(play.passed(key)).contains("endEvent_mandateApproved");
        assertThat(play.tasks(key, "userTask_holdRound")).hasSize(1);
    }

    private void returnMandate(String task) {
        play.complete(
                key,
                task,
                "management",
                Map.of("mandateDecision", "return", "mandateReason", "The bottom line is too vague"));
    }

    @Test
    @DisplayName("A1 a mandate without a prepared alternative is refused")
    void A1_aMandateNeedsAnAlternative() {
        Map<String, Object> form = new HashMap<>(SigningPath.mandate("55"));
        form.put("mandateAlternatives", List.of());

        assertRefused(
                () -> play.complete(key, "userTask_prepareMandate", "business-development", form),
                "at least one alternative");
    }

    @Test
    @DisplayName("A2 open points lead to another round that begins where the last one ended")
    void A2_openPointsLeadToAnotherRound() {
        mandate();
        holdRound(play, key, round(ONE, 65, 60, "open"));

        Task second = play.task(key, "userTask_holdRound");
        assertThat(second.getName())
                .isEqualTo("Hold round 2: " + cooperations.get(key).proposal().title());
        assertThat(play.variable(second, "roundSplit").toString()).contains("\"share\":65");
        SigningPath.agreeInOneRound(play, key, ONE);
        assertThat(play.passed(key)).contains("endEvent_termsAgreed").doesNotContain("userTask_bringTalksForward");
    }

    @Test
    @DisplayName("A2 all agreed means that no point is open")
    void A2_agreedWithAnOpenPointIsRefused() {
        mandate();
        Map<String, Object> form = round(ONE, 70, 60, "open");
        form.put("roundOutcome", "agreed");

        assertRefused(() -> holdRound(play, key, form), "still open");
    }

    @Test
    @DisplayName("A2 paused talks go on by themselves on the day agreed")
    void A2_aPauseEndsOnItsDay() {
        mandate();
        holdRound(play, key, paused("2026-12-01"));
        assertThat(play.tasks(key, "userTask_holdRound")).isEmpty();

        play.fireTimer(key, "boundaryEvent_pauseOver");

        assertThat(play.task(key, "userTask_holdRound").getName()).contains("round 2: ");
        assertThat(play.tasks(key, "userTask_bringTalksForward")).isEmpty();
    }

    @Test
    @DisplayName("A2 paused talks can be brought forward")
    void A2_aPauseIsNoPrison() {
        mandate();
        holdRound(play, key, paused("2026-12-01"));
        Task forward = play.task(key, "userTask_bringTalksForward");
        assertThat(forward.getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));

        play.complete(
                key, "userTask_bringTalksForward", "business-development", Map.of("forwardReason", "A new offer"));

        assertThat(play.task(key, "userTask_holdRound").getName()).contains("round 2: ");
        assertThat(play.passed(key)).doesNotContain("boundaryEvent_pauseOver");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2026-11-22"})
    @DisplayName("A2 a pause has an end that lies ahead")
    void A2_aPauseEndsAfterToday(String until) {
        mandate();

        assertRefused(() -> holdRound(play, key, paused(until)), "after today");
    }

    private static Map<String, Object> paused(String until) {
        Map<String, Object> form = round(ONE, 70, 60, "paused");
        form.put("pausedUntil", until);
        return form;
    }

    @Test
    @DisplayName("A2 talks that are broken off end without agreement")
    void A2_brokenOffEndsWithoutAgreement() {
        mandate();
        holdRound(play, key, round(ONE, 70, 60, "broken-off"));

        assertThat(play.passed(key))
                .contains("endEvent_talksBrokenOff", "endEvent_endedWithoutAgreement")
                .doesNotContain("callActivity_agreement");
        assertSigned(false);
    }

    @Test
    @DisplayName("A2 whatever is ticked, less than the minimum climbs; when our line holds, the talks go on")
    void A2_belowTheBottomLineClimbs() {
        mandate();
        holdRound(play, key, round(ONE, 70, 54, "agreed"));

        assertThat(play.passed(key)).contains("boundaryEvent_belowBottomLine").doesNotContain("endEvent_termsAgreed");
        Task proposal = play.task(key, "userTask_proposeSettlement");
        assertThat(proposal.getName()).contains("Round 1 of the talks: 54 % of the result for Moonlight Coffee");
        new DisputePath(play, key)
                .contactProposes("ours", "The tier above a million stays at 60/40")
                .partnerAgrees(BOOKS.account());

        assertThat(play.task(key, "userTask_holdRound").getName()).contains("round 2: ");
        assertThat(play.passed(key)).doesNotContain("endEvent_mandateNotChanged");
        assertThat(journal.of(key))
                .filteredOn(entry -> entry.kind() == JournalKind.ESCALATION)
                .extracting(JournalEntry::what)
                .contains("Round 1 of the talks: below our bottom line");
    }

    @Test
    @DisplayName("A2 exactly the minimum is not below it")
    void A2_exactlyTheMinimumIsAccepted() {
        mandate();
        holdRound(play, key, round(ONE, 70, 55, "agreed"));

        assertThat(play.passed(key)).contains("endEvent_termsAgreed").doesNotContain("boundaryEvent_belowBottomLine");
    }

    @Test
    @DisplayName("A2, G3 contact persons cannot settle for less: that takes a changed mandate")
    void A2_lessThanTheMandateTakesAChangedMandate() {
        mandate();
        holdRound(play, key, round(ONE, 50, 50, "below-bottom-line"));
        new DisputePath(play, key).contactProposes("theirs", "Half and half").partnerAgrees(BOOKS.account());

        assertThat(play.tasks(key, "userTask_holdRound")).isEmpty();
        SigningPath.prepareMandate(play, key, "50");
        SigningPath.approveMandate(play, key);
        holdRound(play, key, round(ONE, 50, 50, "agreed"));

        assertThat(play.passed(key)).contains("endEvent_termsAgreed");
    }

    @Test
    @DisplayName("A2 without a mandate for less, the talks end")
    void A2_noMandateForLessEndsTheTalks() {
        mandate();
        holdRound(play, key, round(ONE, 50, 50, "agreed"));
        new DisputePath(play, key)
                .contactProposes("middle", "Somewhere between")
                .partnerAgrees(BOOKS.account());
        for (int time = 1; time <= 4; time++) {
            SigningPath.prepareMandate(play, key, "50");
            returnMandate("userTask_approveMandate");
        }
        play.complete(
                key,
                "userTask_decideMandate",
                "management",
                Map.of("mandateDecision", "no-talks", "mandateReason", "Not for less than 55 %"));

        assertThat(play.passed(key))
                .contains("endEvent_mandateNotChanged", "endEvent_endedWithoutAgreement")
                .doesNotContain("endEvent_termsAgreed");
        assertSigned(false);
    }

    @Test
    @DisplayName("A3 what is missing is named, and nothing goes to review without it")
    void A3_missingClausesAreNamed() {
        talks();
        Map<String, Object> form = SigningPath.agreement(play, key);
        form.put("financePoints", List.of("payment-cycle", "result-or-fixed", "benefit-rules"));
        play.complete(key, "userTask_writeAgreement", "legal", form);

        assertThat(play.tasks(key, "userTask_reviewAgreement")).isEmpty();
        assertThat(play.variable(play.task(key, "userTask_writeAgreement"), "missingClauses"))
                .isEqualTo("Finance and split: the right to audit");
        assertThat(play.passed(key)).doesNotContain("serviceTask_fixAgreementVersion");
        SigningPath.writeAgreement(play, key);
        assertThat(play.tasks(key, "userTask_reviewAgreement")).hasSize(1);
    }

    @Test
    @DisplayName("A5 data collaboration needs the data clauses too")
    void A5_dataCollaborationNeedsTheDataClauses() {
        key = approvedStrategy(List.of("data-collaboration"), ONE);
        play.start("signing", key, Map.of());
        talks();
        Map<String, Object> draft = SigningPath.agreement(play, key);
        draft.put("dataFields", "preferences");
        play.complete(key, "userTask_writeAgreement", "legal", draft);

        assertThat(play.variable(play.task(key, "userTask_writeAgreement"), "missingClauses")
                        .toString())
                .contains("Customer data: who owns the data")
                .contains("Customer data: what happens to them at the end");
        Map<String, Object> form = SigningPath.agreement(play, key);
        form.put(
                "dataPoints",
                List.of("ownership", "purpose", "fields", "masking", "retention", "access", "at-the-end"));
        form.put("dataFields", "transaction frequency，preferences, member level");
        play.complete(key, "userTask_writeAgreement", "legal", form);
        assertThat(play.variable(play.task(key, "userTask_reviewAgreement"), "shownText")
                        .toString())
                .contains(
                        "these fields about customers and no others: transaction frequency, preferences, member level");
    }

    @Test
    @DisplayName("A4, A6 a blocking finding sends the text back, and the next version shows what changed")
    void A4_A6_aBlockingFindingLeadsToANewVersion() {
        talks();
        SigningPath.writeAgreement(play, key);
        SigningPath.review(play, key, BLOCKING, "text");
        assertThat(play.tasks(key, "userTask_signAgreement")).isEmpty();
        Map<String, Object> form = SigningPath.agreement(play, key);
        form.put("paymentCycle", "monthly");
        play.complete(key, "userTask_writeAgreement", "legal", form);

        Task review = play.task(key, "userTask_reviewAgreement");
        assertThat(review.getName())
                .isEqualTo(
                        "Review version 2: " + cooperations.get(key).proposal().title());
        assertThat(play.variable(review, "shownChanges").toString())
                .contains("The parties settle once, after the campaign")
                .contains("The parties settle every month");
        SigningPath.clear(play, key);
        assertThat(play.tasks(key, "userTask_signAgreement")).hasSize(2);
    }

    private static final List<Map<String, String>> BLOCKING =
            List.of(Map.of("clause", "2", "weight", "blocking", "finding", "The licence has no end"));

    @Test
    @DisplayName("A4 a blocking finding can lead back to the talks")
    void A4_aBlockingFindingCanReopenTheTalks() {
        talks();
        SigningPath.writeAgreement(play, key);
        SigningPath.review(play, key, BLOCKING, "talks");

        Task round = play.task(key, "userTask_holdRound");
        assertThat(round.getName()).contains("round 2: ");
        assertThat(play.variable(round, "talksReopenedBecause")).isEqualTo("The licence has no end");
        assertThat(play.passed(key)).contains("endEvent_backToTheTalks").doesNotContain("endEvent_clearedForSigning");
    }

    @ParameterizedTest
    @CsvSource({
        "text, userTask_writeAgreement, endEvent_agreementGivenUp",
        "talks, userTask_holdRound, endEvent_agreementGivenUp"
    })
    @DisplayName("G8 the fourth blocked version goes to management, who says where it goes")
    void G8_theFourthBlockedVersionGoesToManagement(String direction, String next, String notPassed) {
        talks();
        blockFourTimes();
        play.complete(
                key,
                "userTask_decideOnFindings",
                "management",
                Map.of("findingsGoTo", direction, "findingsReason", "Once more, with counsel"));

        assertThat(play.tasks(key, next)).hasSize(1);
        assertThat(play.passed(key)).doesNotContain(notPassed);
    }

    @Test
    @DisplayName("G8 management can give the agreement up")
    void G8_managementCanGiveTheAgreementUp() {
        talks();
        blockFourTimes();
        play.complete(
                key,
                "userTask_decideOnFindings",
                "management",
                Map.of("findingsGoTo", "end", "findingsReason", "It cannot be written lawfully"));

        assertThat(play.passed(key))
                .contains("endEvent_agreementGivenUp", "endEvent_endedWithoutAgreement")
                .doesNotContain("endEvent_backToTheTalks", "callActivity_partySignature");
        assertSigned(false);
    }

    private void blockFourTimes() {
        for (int time = 1; time <= 4; time++) {
            SigningPath.writeAgreement(play, key);
            SigningPath.review(play, key, BLOCKING, "text");
        }
    }

    @Test
    @DisplayName("A7 after a refusal management leads the talks on, and a new version is signed")
    void A7_aRefusalLeadsBackToTheTalks() {
        untilSigning();
        SigningPath.signFor(play, key, OURS, "management");
        SigningPath.refuseFor(play, key, BOOKS.name(), BOOKS.account(), "The penalty is too high");
        assertThat(play.passed(key)).contains("endEvent_partyRefused").doesNotContain("endEvent_agreementSigned");

        decideOnMissing("talks");
        SigningPath.agreeInOneRound(play, key, ONE);
        SigningPath.writeAgreement(play, key);
        SigningPath.clear(play, key);
        SigningPath.signFor(play, key, OURS, "management");
        assertThat(play.isOver(key, "signing")).isFalse();
        SigningPath.signFor(play, key, BOOKS.name(), BOOKS.account());

        assertThat(record.get(key, RecordSection.AGREED_TERMS, AgreedTerms.class)
                        .version())
                .isEqualTo(2);
        assertSigned(true);
    }

    @Test
    @DisplayName("A7 silence past the date is no signature")
    void A7_silenceIsNoSignature() {
        untilSigning();
        SigningPath.signFor(play, key, OURS, "management");
        play.fireTimer(key, "boundaryEvent_signByPassed");
        assertThat(play.passed(key)).contains("endEvent_partySilent").doesNotContain("endEvent_partyRefused");

        decideOnMissing("end");

        assertThat(play.passed(key))
                .contains("endEvent_endedWithoutAgreement")
                .doesNotContain("endEvent_agreementSigned");
        assertSigned(false);
        assertThat(record.find(key, RecordSection.AGREED_TERMS, AgreedTerms.class))
                .isEmpty();
    }

    private void decideOnMissing(String direction) {
        play.complete(
                key,
                "userTask_decideOnMissingSignatures",
                "management",
                Map.of("signaturesDecision", direction, "signaturesReason", "The penalty can be talked about"));
    }

    @Test
    @DisplayName("A7 the date to sign by is included")
    void A7_theDateToSignByIsIncluded() {
        untilSigning();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .processDefinitionKey("party-signature")
                        .variableValueEquals("signBy", "2026-12-07")
                        .variableValueEquals("signingEndsAt", "2026-12-07T16:00:00Z")
                        .count())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("A6 a byte changed behind everyone's back is found, and nobody signs it")
    void A6_aChangedByteIsFound() {
        untilSigning();
        jdbc.sql(
                        "UPDATE agreement_version SET document = replace(document, '70 %', '71 %') WHERE cooperation_key = :key")
                .param("key", key.value())
                .update();

        assertThatThrownBy(() -> SigningPath.signFor(play, key, BOOKS.name(), BOOKS.account()))
                .hasStackTraceContaining("was changed after it had been fixed");
        assertThat(play.tasks(key, "userTask_signAgreement")).hasSize(2);
    }

    @Test
    @DisplayName("A7 only the text that was shown, with its hash, can be signed")
    void A7_anotherTextCannotBeSigned() {
        untilSigning();
        Task task = play.task(key, "userTask_signAgreement", BOOKS.name());
        runtime.setVariable(task.getExecutionId(), "agreementSha256", "0".repeat(64));

        assertRefused(() -> SigningPath.signFor(play, key, BOOKS.name(), BOOKS.account()), "is not version 1");
    }

    @Test
    @DisplayName("A8 deposits and payments are kept as dates")
    void A8_whatIsDueIsKeptAsDates() {
        talks();
        Map<String, Object> form = SigningPath.agreement(play, key);
        form.put(
                "deposits",
                List.of(Map.of(
                        "paidBy", BOOKS.partyId(),
                        "amount", "50000.00",
                        "holder", "A bank both trust",
                        "cases", "Late delivery",
                        "returnOn", "2027-06-30")));
        play.complete(key, "userTask_writeAgreement", "legal", form);
        SigningPath.clear(play, key);
        SigningPath.signFor(play, key, OURS, "management");
        SigningPath.signFor(play, key, BOOKS.name(), BOOKS.account());

        assertThat(jdbc.sql(
                                """
                                SELECT kind || ' ' || due_on FROM agreement_obligation
                                WHERE cooperation_key = :key ORDER BY due_on""")
                        .param("key", key.value())
                        .query(String.class)
                        .list())
                .containsExactly("PAYMENT 2027-04-30", "DEPOSIT_RETURN 2027-06-30");
    }

    private void mandate() {
        SigningPath.prepareMandate(play, key, SigningPath.MINIMUM_SHARE);
        SigningPath.approveMandate(play, key);
    }

    private void talks() {
        mandate();
        SigningPath.agreeInOneRound(play, key, ONE);
    }

    private void untilSigning() {
        talks();
        SigningPath.writeAgreement(play, key);
        SigningPath.clear(play, key);
    }

    private void assertSigned(boolean signed) {
        assertThat(play.isOver(key, "signing")).isTrue();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("agreementSigned")
                        .list())
                .filteredOn(variable -> history.createHistoricProcessInstanceQuery()
                        .processInstanceId(variable.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()
                        .equals(key.value()))
                .extracting(variable -> variable.getValue())
                .containsExactly(signed);
    }

    private static void assertRefused(ThrowingCallable action, String reason) {
        assertThatThrownBy(action).hasStackTraceContaining(reason);
    }
}
