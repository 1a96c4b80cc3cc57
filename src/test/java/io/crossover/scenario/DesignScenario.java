package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.PartnerChoice;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DesignScenario extends Scenario {

    @Autowired
    private CooperationRecord record;

    @Autowired
    private Journal journal;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    private CooperationKey key;

    @BeforeEach
    void begin() {
        key = cooperation("Coffee and books");
        cooperations.addParty(key, new Party("page-and-turn", "Page & Turn", "Books", false, "partner-a"));
        play.start("design", key, Map.of());
    }

    @Test
    void anApprovedStrategyIsOnRecordWithItsSplitAndItsRisks() {
        DesignPath.approveStrategy(play, key, 1);

        assertThat(play.passed(key))
                .contains("endEvent_strategyApproved", "endEvent_splitAgreed")
                .doesNotContain("serviceTask_returnLongPath", "gateway_whichPart");
        assertApproved(true);
        BenefitSplit split = record.get(key, RecordSection.BENEFIT_SPLIT, BenefitSplit.class);
        assertThat(split.clauses(id -> id))
                .containsExactly(
                        "What is split: sales, in CNY",
                        "Tier 1, up to 1,000,000: ours 70 %, page-and-turn 30 %",
                        "Tier 2, above 1,000,000: ours 60 %, page-and-turn 40 %");
        assertThat(record.find(key, RecordSection.STRATEGY, Map.class))
                .hasValueSatisfying(strategy -> assertThat(strategy)
                        .containsEntry("modes", List.of("joint-event", "co-branding"))
                        .containsEntry("dataCollaboration", false));
        assertThat(record.find(key, RecordSection.RISK_REGISTER, Map.class)).isPresent();
        assertThat(decisions()).contains("The strategy is approved", "The benefit split is agreed");
    }

    @Test
    @DisplayName("D2 the table proposes modes from what is pooled, and ticks them")
    void D2_modesAreProposedFromWhatIsPooled() {
        DesignPath.describeStrategy(play, key, 4);

        assertThat(tasks.getVariable(play.task(key, "userTask_chooseModes").getId(), "modes"))
                .hasToString("[\"resource-swap\",\"product-bundle\",\"co-branding\",\"joint-event\"]");
    }

    @Test
    @DisplayName("D2 the assessment of the weakest partner counts, not that of who was dropped")
    void D2_modesAreProposedFromTheAssessment() {
        CooperationKey assessed = cooperation("Coffee and bikes");
        cooperations.addParty(assessed, new Party("velo", "Velo", "Bikes", false, "partner-b"));
        record.publish(
                assessed,
                RecordSection.PARTNER_CHOICE,
                new PartnerChoice(List.of(candidate("velo", "3.333333", 2), candidate(null, "1", 1)), null));
        play.start("design", assessed, Map.of());
        DesignPath.describeStrategy(play, assessed, 4);

        assertThat(tasks.getVariable(play.task(assessed, "userTask_chooseModes").getId(), "modes"))
                .hasToString("[\"resource-swap\",\"product-bundle\",\"joint-event\"]");
    }

    private static PartnerChoice.AssessedCandidate candidate(
            @Nullable String partyId, String customerMatch, int brandTone) {
        return new PartnerChoice.AssessedCandidate(
                "Velo",
                "Bikes",
                partyId,
                1,
                BigDecimal.valueOf(18),
                Map.of("customerMatch", new BigDecimal(customerMatch)),
                Map.of("brandToneConflict", brandTone),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                false,
                false,
                "management",
                List.of(),
                "chosen",
                null);
    }

    @Test
    @DisplayName("D6 five steps are enough, six go back to their author with the reason")
    void D6_aPathOverFiveStepsGoesBackWithTheReason() {
        DesignPath.describeStrategy(play, key, 6);

        assertThat(play.passed(key)).contains("serviceTask_returnLongPath").doesNotContain("userTask_chooseModes");
        assertThat(tasks.getVariable(play.task(key, "userTask_describeStrategy").getId(), "returnReason"))
                .isEqualTo("A customer takes 6 steps to the benefit; at most 5 are allowed. Shorten the path");

        DesignPath.describeStrategy(play, key, 5);
        play.task(key, "userTask_chooseModes");
    }

    @Test
    @DisplayName("G8 the fourth path that is too long goes to management, which keeps it")
    void G8_aPathThatStaysTooLongIsKeptByManagement() {
        DesignPath.describeStrategy(play, key, 6);
        DesignPath.describeStrategy(play, key, 7);
        DesignPath.describeStrategy(play, key, 6);
        DesignPath.describeStrategy(play, key, 6);

        assertThat(journal.of(key)).anyMatch(entry -> entry.kind() == JournalKind.ESCALATION);
        decideLongPath("keep");
        play.task(key, "userTask_chooseModes");
        assertThat(record.find(key, RecordSection.STRATEGY, Map.class))
                .hasValueSatisfying(strategy ->
                        assertThat(strategy).containsEntry("longPathReason", "It is a game, people like it"));
    }

    @Test
    @DisplayName("G8 the fourth path that is too long goes to management, which ends the design")
    void G8_aPathThatStaysTooLongEndsTheDesign() {
        for (int i = 0; i < 4; i++) {
            DesignPath.describeStrategy(play, key, 6);
        }
        decideLongPath("end");

        assertThat(play.passed(key)).contains("endEvent_longPathRejected").doesNotContain("userTask_chooseModes");
        assertApproved(false);
    }

    @Test
    @DisplayName("D3 shares that add to 99.99 % are refused on finance's form, which stays open")
    void D3_sharesThatDoNotAddUpAreRefusedOnTheForm() {
        DesignPath.describeStrategy(play, key, 4);
        DesignPath.chooseModes(play, key);

        assertThatThrownBy(prepareSplit(List.of(
                        Map.of("upTo", "1000000", "share1", "70", "share2", "30"),
                        Map.of("share1", "60", "share2", "39.99"))))
                .hasMessageContaining(
                        "The shares of tier 2 (above 1,000,000) add up to 99.99 %; they must add up to exactly 100 %");
        assertThat(record.find(key, RecordSection.BENEFIT_SPLIT, BenefitSplit.class))
                .isEmpty();
        DesignPath.prepareSplit(play, key, DesignPath.tiers(1));
    }

    @Test
    @DisplayName(
            "D3 guarantees, unsold stock, contributions and other benefits come from the form; hidden answers do not count")
    void D3_everythingOnTheFormBecomesATerm() {
        DesignPath.describeStrategy(play, key, 4);
        DesignPath.chooseModes(play, key);
        Map<String, Object> traffic = DesignPath.sheet(List.of(Map.of("share1", "50", "share2", "50")));
        traffic.put("basis", "traffic");
        traffic.put("unitValue", "0.25");
        traffic.put("guarantees", List.of(Map.of("party", "page-and-turn", "amount", "1000", "fundedBy", "ours")));
        traffic.put("stockShared", true);
        traffic.put("stockSalesTarget", "1000000");
        traffic.put("stockHeldBy", "ours");
        traffic.put("stockShare1", "60");
        traffic.put("stockShare2", "40");
        traffic.put("contributions", List.of(Map.of("party", "ours", "kind", "channel", "remark", "400 shops")));
        traffic.put("benefits", List.of(Map.of("party", "page-and-turn", "kind", "exposure", "value", "20000")));
        play.complete(key, "userTask_prepareBenefitSplit", "finance", traffic);

        assertThat(terms())
                .containsExactly(
                        "What is split: traffic, each unit worth CNY 0.25",
                        "Tier 1, of the whole result: ours 50 %, page-and-turn 50 %",
                        "Guaranteed minimum of 1,000 for page-and-turn, funded by ours",
                        "Unsold stock, when sales stay under 1,000,000: its cost, paid by ours, is borne by ours 60 %,"
                                + " page-and-turn 40 %",
                        "ours brings in: channel, 400 shops",
                        "Beside the money, page-and-turn gets: exposure worth 20,000");

        sendSplitBack();
        DesignPath.prepareSplit(play, key, List.of(Map.of("share1", "50", "share2", "50")));
        assertThat(terms())
                .containsExactly(
                        "What is split: sales, in CNY", "Tier 1, of the whole result: ours 50 %, page-and-turn 50 %");
    }

    @Test
    @DisplayName("G6 whoever described the strategy does not approve it")
    void G6_whoeverPreparedItDoesNotApproveIt() {
        identity.createMembership("marketing", "management");
        try {
            toApproval();
            assertThatThrownBy(() -> play.complete(
                            key, "userTask_approveStrategy", "marketing", Map.of("strategyDecision", "approve")))
                    .hasMessageContaining("second pair of eyes");
        } finally {
            identity.deleteMembership("marketing", "management");
        }
    }

    @Test
    @DisplayName("D7 who agrees sees low, expected and high for each party")
    void D7_theSplitIsPlayedThroughBeforeItIsAgreed() {
        toAgreement();

        assertThat(tasks.getVariableLocal(
                        play.task(key, "userTask_agreeBenefitSplit").getId(), "splitPreview"))
                .asString()
                .contains("{\"party\":\"Page & Turn\",\"low\":\"60,000.00\",\"expected\":\"500,000.00\","
                        + "\"high\":\"1,100,000.00\",\"besideMoney\":\"0.00\"}");
    }

    @Test
    @DisplayName("G8 a split that business development sends back returns to finance with the reason")
    void G8_aSplitIsSentBackWithTheReason() {
        toAgreement();
        sendSplitBack();

        assertThat(tasks.getVariable(
                        play.task(key, "userTask_prepareBenefitSplit").getId(), "returnReason"))
                .isEqualTo("The partner needs a minimum");
        DesignPath.prepareSplit(play, key, DesignPath.tiers(1));
        DesignPath.agreeSplit(play, key);
        play.task(key, "userTask_registerRisks");
    }

    @Test
    @DisplayName("G8 a split sent back a fourth time is kept by management")
    void G8_aSplitThatIsSentBackTooOftenIsKeptByManagement() {
        escalateSplit();
        decideSplit("keep");

        assertThat(play.passed(key)).contains("endEvent_splitKept").doesNotContain("endEvent_splitAgreed");
        play.task(key, "userTask_registerRisks");
    }

    @Test
    @DisplayName("G8 a split sent back a fourth time ends the design")
    void G8_aSplitThatIsSentBackTooOftenEndsTheDesign() {
        escalateSplit();
        decideSplit("end");

        assertThat(play.passed(key))
                .contains("endEvent_splitDropped", "endEvent_splitNotAgreed")
                .doesNotContain("userTask_registerRisks");
        assertApproved(false);
    }

    @Test
    @DisplayName("D5 one of the five risks may not be left out")
    void D5_theFiveRisksAreAlwaysAskedFor() {
        toRisks();

        assertThatThrownBy(() -> play.complete(
                        key,
                        "userTask_registerRisks",
                        "marketing",
                        Map.of(
                                "risks",
                                List.of(Map.of(
                                        "kind", "other",
                                        "likelihood", "1",
                                        "impact", "1",
                                        "owner", "legal",
                                        "earlySign", "x",
                                        "answer", "y")))))
                .hasMessageContaining("The register must rate the risk 'Brand-tone conflict'");
    }

    @Test
    void aRejectedStrategyEndsTheDesign() {
        toApproval();
        decide("userTask_approveStrategy", Map.of("strategyDecision", "reject", "decisionReason", "Not our people"));

        assertThat(play.passed(key)).contains("endEvent_strategyRejected").doesNotContain("endEvent_strategyApproved");
        assertApproved(false);
        assertThat(decisions()).contains("The strategy is rejected: Not our people");
    }

    @Test
    @DisplayName("G8 each part goes back to its author with the reason, and everything after it is looked at again")
    void G8_eachPartGoesBackToItsAuthor() {
        toApproval();
        sendStrategyBack("risks");
        assertReturned("userTask_registerRisks");
        DesignPath.rateRisks(play, key);
        sendStrategyBack("split");
        assertReturned("userTask_prepareBenefitSplit");
        DesignPath.prepareSplit(play, key, DesignPath.tiers(1));
        DesignPath.agreeSplit(play, key);
        DesignPath.rateRisks(play, key);
        sendStrategyBack("modes");
        assertReturned("userTask_chooseModes");
        DesignPath.chooseModes(play, key);
        DesignPath.prepareSplit(play, key, DesignPath.tiers(1));
        DesignPath.agreeSplit(play, key);
        DesignPath.rateRisks(play, key);

        decide("userTask_approveStrategy", Map.of("strategyDecision", "approve"));
        assertApproved(true);
    }

    @Test
    @DisplayName("G8 a strategy sent back a fourth time must be decided: approved")
    void G8_aStrategySentBackTooOftenIsApprovedFinally() {
        escalateStrategy();
        decide(
                "userTask_decideStrategyFinally",
                Map.of("strategyDecision", "approve", "decisionReason", "Good enough"));

        assertThat(play.passed(key))
                .contains("endEvent_strategyApprovedFinally")
                .doesNotContain("endEvent_strategyApproved", "endEvent_strategyRejectedFinally");
        assertApproved(true);
    }

    @Test
    @DisplayName("G8 a strategy sent back a fourth time must be decided: rejected")
    void G8_aStrategySentBackTooOftenIsRejectedFinally() {
        escalateStrategy();
        decide(
                "userTask_decideStrategyFinally",
                Map.of("strategyDecision", "reject", "decisionReason", "Never good enough"));

        assertThat(play.passed(key)).contains("endEvent_strategyRejectedFinally");
        assertApproved(false);
    }

    @Test
    void aStrategySentBackNeedsItsReason() {
        toApproval();

        assertThatThrownBy(() ->
                        decide("userTask_approveStrategy", Map.of("strategyDecision", "return", "returnTo", "risks")))
                .hasMessageContaining("Give the reason: its author reads it");
        play.task(key, "userTask_approveStrategy");
    }

    private List<String> terms() {
        return record.get(key, RecordSection.BENEFIT_SPLIT, BenefitSplit.class).clauses(id -> id);
    }

    private void toAgreement() {
        DesignPath.describeStrategy(play, key, 4);
        DesignPath.chooseModes(play, key);
        DesignPath.prepareSplit(play, key, DesignPath.tiers(1));
    }

    private void toRisks() {
        toAgreement();
        DesignPath.agreeSplit(play, key);
    }

    private void toApproval() {
        toRisks();
        DesignPath.rateRisks(play, key);
    }

    private void escalateSplit() {
        toAgreement();
        for (int i = 0; i < 3; i++) {
            sendSplitBack();
            DesignPath.prepareSplit(play, key, DesignPath.tiers(1));
        }
        sendSplitBack();
    }

    private void escalateStrategy() {
        toApproval();
        for (int i = 0; i < 3; i++) {
            sendStrategyBack("risks");
            DesignPath.rateRisks(play, key);
        }
        sendStrategyBack("risks");
    }

    private void sendSplitBack() {
        play.complete(
                key,
                "userTask_agreeBenefitSplit",
                "business-development",
                Map.of("splitAnswer", "return", "splitAnswerReason", "The partner needs a minimum"));
    }

    private void sendStrategyBack(String part) {
        decide(
                "userTask_approveStrategy",
                Map.of("strategyDecision", "return", "returnTo", part, "decisionReason", "Too thin"));
    }

    private void decideLongPath(String answer) {
        play.complete(
                key,
                "userTask_decideLongPath",
                "management",
                Map.of("longPathAnswer", answer, "longPathReason", "It is a game, people like it"));
    }

    private void decideSplit(String answer) {
        play.complete(
                key,
                "userTask_decideBenefitSplit",
                "management",
                Map.of("splitDecision", answer, "splitDecisionReason", "Time is short"));
    }

    private void decide(String task, Map<String, String> submitted) {
        play.complete(key, task, "management", submitted);
    }

    private ThrowingCallable prepareSplit(List<Map<String, String>> tiers) {
        return () -> DesignPath.prepareSplit(play, key, tiers);
    }

    private void assertReturned(String task) {
        assertThat(tasks.getVariable(play.task(key, task).getId(), "returnReason"))
                .isEqualTo("Too thin");
    }

    private void assertApproved(boolean approved) {
        assertThat(play.isOver(key, "design")).isTrue();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(key.value())
                                .processDefinitionKey("design")
                                .singleResult()
                                .getId())
                        .variableName("strategyApproved")
                        .singleResult()
                        .getValue())
                .isEqualTo(approved);
    }

    private List<String> decisions() {
        return journal.of(key).stream()
                .filter(entry -> entry.kind() == JournalKind.DECISION)
                .map(JournalEntry::what)
                .toList();
    }
}
