package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.engine.DecisionTables;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("G3 a disagreement climbs until it is settled")
class DisputeScenario extends Scenario {

    // Monday morning in Shanghai, the zone of the calendar
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-16T02:00:00Z");
    private static final String PARTNER = "dispute-bookshop";
    private static final String PARTNER_GROUP = "partner-dispute-bookshop";

    @Autowired
    private Journal journal;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    private CooperationKey key;
    private DisputePath people;

    @BeforeEach
    void aCooperationWithAPartner() {
        play.setTime(MONDAY_TEN);
        key = cooperation("Disagreements");
        cooperations.addParty(key, new Party("bookshop", "Bookshop", "books", false, PARTNER_GROUP));
        people = new DisputePath(play, key);
        if (identity.createGroupQuery().groupId(PARTNER_GROUP).count() == 0) {
            identity.saveGroup(identity.newGroup(PARTNER_GROUP));
            identity.saveUser(identity.newUser(PARTNER));
            identity.createMembership(PARTNER, PARTNER_GROUP);
        }
    }

    @ParameterizedTest(name = "{0}: {1}, {2} and {3}, {4} rounds")
    @CsvSource({"routine, working, 2, 3, 3", "money, clock, 2, 24, 3"})
    void G3_F3_theTableGivesTheDefaultLimits(String kind, String unit, int level1, int level2, int rounds) {
        DecisionTables.Row row = tables.row("dispute-limits", Map.of("kind", kind));

        assertThat(row.text("unit")).isEqualTo(unit);
        assertThat(row.integer("level1")).isEqualTo(level1);
        assertThat(row.integer("level2")).isEqualTo(level2);
        assertThat(row.integer("rounds")).isEqualTo(rounds);
    }

    @Test
    void contactPersonsOfBothSidesSettleIt() {
        ProcessInstance dispute = start(Map.of());

        people.contactProposes("ours", "The poster stays as it is")
                .partnerRefuses(PARTNER, "Our logo is too small")
                .contactProposes("middle", "The logo grows by a third")
                .partnerAgrees(PARTNER);

        assertThat(play.isOver(key, "dispute")).isTrue();
        assertThat(play.passed(key))
                .contains("endEvent_levelSettled", "endEvent_settlementAnswered", "endEvent_disputeSettled")
                .doesNotContain("serviceTask_climbToArbitration", "endEvent_levelUnsettled", "userTask_decideDispute");
        assertThat(variable(dispute, "disputeResolution")).isEqualTo("The logo grows by a third");
        assertThat(variable(dispute, "disputeDecision")).isEqualTo("middle");
        assertThat(variable(dispute, "disputeLevel")).isEqualTo(1);
    }

    @Test
    void G5_ourPeopleReadHowItClimbedAndThePartyHowItWasSettled() {
        start(Map.of());
        people.contactsLimitPasses().managementProposes("theirs", "We pay half").partnerAgrees(PARTNER);

        List<JournalEntry> entries = escalations();
        assertThat(entries).hasSize(3);
        assertThat(entries).extracting(entry -> entry.figures().get("level")).containsExactly(1, 2, 2);
        assertThat(entries)
                .extracting(JournalEntry::audience)
                .containsExactly(Audience.OURS, Audience.OURS, Audience.with("bookshop"));
        assertThat(entries.get(2).what()).contains("Who pays the samples").contains("We pay half");
    }

    @Test
    void G8_afterThreeRefusalsALevelClimbsBeforeItsLimit() {
        start(Map.of());
        for (int round = 1; round <= 3; round++) {
            people.contactProposes("ours", "Proposal " + round).partnerRefuses(PARTNER, "No");
        }
        people.managementProposes("middle", "Half each").partnerAgrees(PARTNER);

        assertThat(play.passed(key))
                .contains("endEvent_levelUnsettled", "serviceTask_climbToArbitration", "endEvent_disputeSettled")
                .doesNotContain("boundaryEvent_contactsLimitPassed", "serviceTask_climbToDecision");
    }

    @Test
    void G8_managementsThatRefuseThreeTimesLeaveItToOurManagement() {
        start(Map.of());
        people.contactsLimitPasses();
        for (int round = 1; round <= 3; round++) {
            people.managementProposes("ours", "Proposal " + round).partnerRefuses(PARTNER, "No");
        }
        people.managementDecides("ours", "As proposed");

        assertThat(play.passed(key))
                .contains("endEvent_levelUnsettled", "serviceTask_climbToDecision", "endEvent_disputeSettled")
                .doesNotContain("boundaryEvent_arbitrationLimitPassed");
    }

    @Test
    void A1_pastBothLimitsOurManagementDecidesWithTheAlternativeBeforeIt() {
        ProcessInstance dispute = start(Map.of("disputeAlternative", "We print them ourselves"));
        people.contactProposes("ours", "They pay").contactsLimitPasses().arbitrationLimitPasses();

        Task decision = play.task(key, "userTask_decideDispute");
        assertThat(tasks.getVariable(decision.getId(), "disputeAlternative")).isEqualTo("We print them ourselves");
        assertThat(escalations())
                .extracting(entry -> entry.figures().get("level"))
                .containsExactly(1, 2, 3);

        people.managementDecides("ours", "We print them ourselves");
        assertThat(play.passed(key))
                .contains("boundaryEvent_contactsLimitPassed", "boundaryEvent_arbitrationLimitPassed")
                .contains("endEvent_disputeSettled")
                .doesNotContain("endEvent_levelSettled", "endEvent_levelUnsettled");
        assertThat(variable(dispute, "disputeLevel")).isEqualTo(3);
    }

    @Test
    void G3_nothingTakesEffectByTimeAlone() {
        start(Map.of());
        people.contactProposes("theirs", "We pay").contactsLimitPasses().arbitrationLimitPasses();

        assertThat(play.isOver(key, "dispute")).isFalse();
        assertThat(management.createJobQuery().timers().list())
                .as("timers of the level that has none above it")
                .noneMatch(timer -> instances().contains(timer.getProcessInstanceId()));
    }

    @Test
    void routineLevelsCountWorkingDays() {
        start(Map.of());

        assertThat(timer("boundaryEvent_contactsLimitPassed")).isEqualTo(Instant.parse("2026-11-18T02:00:00Z"));
        assertThat(play.task(key, "userTask_proposeSettlement").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2026-11-18T02:00:00Z"));
        people.contactsLimitPasses();
        assertThat(timer("boundaryEvent_arbitrationLimitPassed")).isEqualTo(Instant.parse("2026-11-19T02:00:00Z"));
    }

    @Test
    void F3_disputesOverMoneyCountClockHours() {
        play.setTime(Instant.parse("2026-11-21T15:00:00Z"));
        start(Map.of("disputeUnit", "clock"));

        assertThat(timer("boundaryEvent_contactsLimitPassed")).isEqualTo(Instant.parse("2026-11-21T17:00:00Z"));
        people.contactsLimitPasses();
        assertThat(timer("boundaryEvent_arbitrationLimitPassed")).isEqualTo(Instant.parse("2026-11-22T15:00:00Z"));
    }

    @Test
    void theCallersLimitsComeFirst() {
        start(Map.of("disputeUnit", "clock", "disputeLevel1Limit", 5, "disputeLevel2Limit", 6));

        assertThat(timer("boundaryEvent_contactsLimitPassed")).isEqualTo(MONDAY_TEN.plusSeconds(5 * 3600));
        people.contactsLimitPasses();
        assertThat(timer("boundaryEvent_arbitrationLimitPassed")).isEqualTo(MONDAY_TEN.plusSeconds(6 * 3600));
    }

    @Test
    void withinOurOwnCompanyTheProposalStands() {
        play.start("dispute", key, Map.of("disputeSubject", "Who drafts the rules"));
        people.contactProposes("ours", "Marketing drafts them");

        assertThat(play.isOver(key, "dispute")).isTrue();
        assertThat(play.passed(key)).contains("endEvent_disputeSettled").doesNotContain("callActivity_answer");
        assertThat(escalations()).last().extracting(JournalEntry::audience).isEqualTo(Audience.OURS);
    }

    @Test
    void withinOurOwnCompanyManagementSettlesItOnLevelTwo() {
        play.start("dispute", key, Map.of("disputeSubject", "Who drafts the rules"));
        people.contactsLimitPasses().managementProposes("middle", "Legal drafts them");

        assertThat(play.passed(key)).contains("endEvent_disputeSettled").doesNotContain("callActivity_answer");
    }

    @Test
    @DisplayName("a partner's answer knows the proposal and nothing else of ours")
    void thePartnersProcessHoldsOnlyTheProposal() {
        start(Map.of("disputeAlternative", "We print them ourselves"));
        people.contactProposes("ours", "They pay");

        Task answer = play.task(key, "userTask_answerSettlement");
        assertThat(tasks.getVariables(answer.getId()))
                .containsOnlyKeys(
                        "disputeSubject",
                        "partyId",
                        "partyName",
                        "partyGroup",
                        "disputeLevelEndsAt",
                        "disputeResolution");
    }

    private ProcessInstance start(Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "disputeSubject", "Who pays the samples",
                "partyId", "bookshop",
                "partyName", "Bookshop",
                "partyGroup", PARTNER_GROUP));
        variables.putAll(more);
        return play.start("dispute", key, variables);
    }

    private List<JournalEntry> escalations() {
        return journal.of(key).stream()
                .filter(entry -> entry.kind() == JournalKind.ESCALATION)
                .toList();
    }

    private Object variable(ProcessInstance instance, String name) {
        HistoricVariableInstance found = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult();
        return found.getValue();
    }

    private List<String> instances() {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key.value()).list().stream()
                .map(instance -> instance.getId())
                .toList();
    }

    private Instant timer(String activity) {
        List<String> instances = instances();
        return management.createJobQuery().timers().activityId(activity).list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .map(Job::getDuedate)
                .findFirst()
                .orElseThrow()
                .toInstant();
    }
}
