package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Execution, from the plan to the launch and the running items")
class ExecutionScenario extends Scenario {

    private static final Instant MONDAY_TEN = Instant.parse("2026-11-16T02:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final String PARTNER = "execution-bookshop";
    private static final String PARTNER_GROUP = "partner-execution-bookshop";

    @Autowired
    private CooperationRecord cooperationRecord;

    @Autowired
    private Journal journal;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    private CooperationKey key;
    private ExecutionPath people;

    @BeforeEach
    void aSignedCooperation() {
        play.setTime(MONDAY_TEN);
        key = cooperation("Coffee and books");
        cooperations.addParty(key, new Party("bookshop", "Bookshop", "books", false, PARTNER_GROUP));
        cooperationRecord.publish(
                key,
                RecordSection.STRATEGY,
                Map.of("brandTone", Map.of("maySay", "Slow mornings", "mayNotSay", "Cheap", "mayShow", "Books")));
        agreedOn("product-bundle");
        people = new ExecutionPath(play, key, "bookshop", PARTNER);
        if (identity.createGroupQuery().groupId(PARTNER_GROUP).count() == 0) {
            identity.saveGroup(identity.newGroup(PARTNER_GROUP));
            identity.saveUser(identity.newUser(PARTNER));
            identity.createMembership(PARTNER, PARTNER_GROUP);
        }
    }

    @Test
    void aPlanIsCarriedOutAndLaunched() {
        ProcessInstance execution = start();

        people.launch(FIRST_DAY, LAST_DAY);

        assertThat(play.isOver(key, "execution")).isTrue();
        assertThat(play.passed(key))
                .contains(
                        "endEvent_planKept",
                        "endEvent_itemAccepted",
                        "endEvent_deliveryAccepted",
                        "endEvent_itemDelivered",
                        "endEvent_itemJudged",
                        "endEvent_contentApproved",
                        "endEvent_contentJudged",
                        "endEvent_checkGreen",
                        "endEvent_everythingGreen",
                        "endEvent_launched")
                .doesNotContain(
                        "endEvent_launchStopped",
                        "intermediateCatchEvent_dayOfNewDecision",
                        "boundaryEvent_itemLate",
                        "userTask_repairReadiness",
                        "userTask_settleContent",
                        "callActivity_settleDelivery");
        assertThat(variable(execution, "launched")).isEqualTo(true);
        assertThat(cooperations.get(key).campaignFrom()).isEqualTo(FIRST_DAY);
        assertThat(cooperations.get(key).campaignTo()).isEqualTo(LAST_DAY);
        assertThat(milestones())
                .extracting(milestone -> milestone.get("name") + " " + milestone.get("reachedOn"))
                .containsExactly(
                        "Design freeze 2026-11-16", "Warm-up live 2026-11-16", "Launch 2026-11-16", "Data review null");
    }

    @Test
    void runningItemsAreCarriedOutAfterTheLaunchOnly() {
        start();
        people.launch(FIRST_DAY, LAST_DAY);
        assertThat(items())
                .extracting(item -> item.get("acceptedOn") != null)
                .containsExactly(true, true, true, false, false);

        play.start("running-items", key, Map.of());
        assertThat(play.tasks(key, "userTask_deliverItem"))
                .extracting(Task::getName)
                .containsExactly("Deliver: Product on sale for Coffee and books");
        people.runningItems();

        assertThat(play.isOver(key, "running-items")).isTrue();
        assertThat(play.passed(key)).contains("endEvent_runningItemsAccepted");
        // the closing item is the monitoring's
        assertThat(items())
                .extracting(item -> item.get("acceptedOn") != null)
                .containsExactly(true, true, true, true, false);
    }

    @Test
    @DisplayName("E1 the plan stands ready from the template, counted back from the campaign's first day")
    void thePlanStandsReadyFromTheTemplate() {
        agreedOn("co-branding", "product-bundle");
        start();

        String rows = prefilled("planItems");
        assertThat(rows)
                .contains(
                        "Detail the scheme",
                        "Line up resources",
                        "Quality acceptance",
                        "Warm-up",
                        "Launch",
                        "Data review")
                .contains("\"startsOn\":\"2026-12-01\"")
                .contains("\"partner\":\"bookshop\"");
        assertThat(prefilled("campaignFrom")).isEqualTo("2027-03-01");
        assertThat(prefilled("warmUpLive")).isEqualTo("2027-02-15");
    }

    @Test
    @DisplayName("E13 only a co-branded product needs the parties' quality acceptance")
    void otherModesNeedNoQualityAcceptance() {
        start();

        assertThat(prefilled("planItems")).doesNotContain("Quality acceptance");
    }

    @Test
    @DisplayName("E2 a row without both owners, one accountable side and dates is refused, naming it")
    void anIncompleteRowIsRefused() {
        start();
        for (String field : List.of("ourOwner", "partner", "accountable", "startsOn", "endsOn", "deliverable")) {
            Map<String, Object> plan = people.planOf(FIRST_DAY, LAST_DAY);
            plan.put("planItems", without(plan, 1, field));

            assertThatThrownBy(() -> play.complete(key, "userTask_planExecution", "marketing", plan))
                    .as(field)
                    .hasMessageContaining("2");
        }
        assertThat(play.tasks(key, "userTask_planExecution")).hasSize(1);
        assertThat(play.passed(key)).doesNotContain("endEvent_planKept");
    }

    @Test
    @DisplayName("E3 a joint event less than three months ahead needs a reason; three months are enough")
    void aJointEventTooSoonNeedsAReason() {
        agreedOn("joint-event", "product-bundle");
        start();
        LocalDate tooSoon = LocalDate.of(2027, 2, 15);
        Map<String, Object> plan = people.planOf(tooSoon, LAST_DAY);
        plan.remove("shortPreparationReason");

        assertThatThrownBy(() -> play.complete(key, "userTask_planExecution", "marketing", plan))
                .hasMessageContaining("3 months");

        Map<String, Object> early = people.planOf(LocalDate.of(2027, 2, 16), LAST_DAY);
        early.remove("shortPreparationReason");
        play.complete(key, "userTask_planExecution", "marketing", early);
        assertThat(play.passed(key)).contains("endEvent_planKept");
    }

    @Test
    void anItemIsDueAtItsEndAndGoesToItsOwners() {
        start();
        people.plan(FIRST_DAY, LAST_DAY);

        Task ours = play.task(key, "userTask_deliverItem", "Detail the scheme");
        Task theirs = play.task(key, "userTask_deliverItem", "Line up resources");

        assertThat(ours.getDueDate().toInstant()).isEqualTo(Instant.parse("2027-02-27T15:59:00Z"));
        assertThat(groups(ours)).containsExactly("marketing");
        assertThat(groups(theirs)).containsExactly(PARTNER_GROUP);
        assertThat(theirs.getProcessDefinitionId()).startsWith("item-delivery:");
        assertThat(runtime.getVariables(theirs.getProcessInstanceId()))
                .containsOnlyKeys(
                        "itemId",
                        "itemName",
                        "title",
                        "itemDueAt",
                        "returnReason",
                        "deliverableReference",
                        "deliveryRemark",
                        "partyId",
                        "partyName",
                        "partyGroup");
    }

    @Test
    @DisplayName("G8 what is sent back comes with its reason, at most three times; the fourth time it climbs")
    void anItemSentBackTooOftenClimbs() {
        start();
        people.plan(FIRST_DAY, LAST_DAY);
        for (int round = 1; round <= 3; round++) {
            people.deliver("Detail the scheme");
            people.judge("Detail the scheme", Map.of("itemVerdict", "rework", "itemReason", "The wording is missing"));
            assertThat(runtime.getVariable(
                            play.task(key, "userTask_deliverItem", "Detail the scheme")
                                    .getProcessInstanceId(),
                            "returnReason"))
                    .isEqualTo("The wording is missing");
        }
        assertThat(play.passed(key)).doesNotContain("callActivity_settleDelivery");

        people.deliver("Detail the scheme");
        people.judge("Detail the scheme", Map.of("itemVerdict", "rework", "itemReason", "Still missing"));
        assertThat(play.tasks(key, "userTask_deliverItem")).hasSize(1);
        new DisputePath(play, key).contactProposes("ours", "It is good enough").partnerAgrees(PARTNER);

        assertThat(play.passed(key)).contains("callActivity_settleDelivery", "endEvent_itemAccepted");
    }

    @Test
    @DisplayName(
            "E5 a disputed item climbs; the side that delivered keeps its delivery only when the decision is for it")
    void aDisputedItemClimbs() {
        start();
        people.plan(FIRST_DAY, LAST_DAY);
        people.deliver("Line up resources");
        people.judge("Line up resources", Map.of("itemVerdict", "disputed", "itemReason", "Half the channels"));
        new DisputePath(play, key)
                .contactProposes("middle", "Three more channels")
                .partnerAgrees(PARTNER);

        assertThat(play.passed(key)).contains("gateway_isDeliveryStanding").doesNotContain("endEvent_itemAccepted");
        people.deliver("Line up resources");
        people.judge("Line up resources", Map.of("itemVerdict", "disputed", "itemReason", "Two more channels"));
        new DisputePath(play, key).contactProposes("theirs", "The list stands").partnerAgrees(PARTNER);

        assertThat(play.passed(key)).contains("endEvent_itemAccepted");
        assertThat(entries(JournalKind.ESCALATION))
                .filteredOn(entry -> entry.what().equals("Disputed, climbs: Line up resources"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.audience()).isEqualTo(Audience.with("bookshop")));
    }

    @Test
    @DisplayName("E5 an item that is late climbs beside its work, and the party sees it at once")
    void aLateItemClimbs() {
        start();
        people.plan(FIRST_DAY, LAST_DAY);
        lateOf("Detail the scheme");

        assertThat(entries(JournalKind.ESCALATION))
                .filteredOn(entry -> entry.what().equals("Late, climbs: Detail the scheme"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.audience()).isEqualTo(Audience.with("bookshop")));
        assertThat(play.tasks(key, "userTask_deliverItem")).hasSize(2);
        new DisputePath(play, key).contactProposes("middle", "One week more").partnerAgrees(PARTNER);
        assertThat(play.passed(key)).contains("endEvent_delaySettled").doesNotContain("endEvent_itemAccepted");

        people.carryOutItems();
        assertThat(play.tasks(key, "userTask_prepareContent")).hasSize(1);
    }

    @Test
    void theAcceptanceOfALateItemEndsItsClimbing() {
        start();
        people.plan(FIRST_DAY, LAST_DAY);
        lateOf("Line up resources");
        assertThat(play.tasks(key, "userTask_proposeSettlement")).hasSize(1);

        people.carryOutItems();

        assertThat(play.tasks(key, "userTask_proposeSettlement")).isEmpty();
        assertThat(play.passed(key)).contains("endEvent_itemAccepted").doesNotContain("endEvent_delaySettled");
        assertThat(play.tasks(key, "userTask_prepareContent")).hasSize(1);
    }

    @Test
    void aRefusalWithoutReasonIsRefused() {
        start();
        people.plan(FIRST_DAY, LAST_DAY);
        people.deliver("Detail the scheme");

        assertThatThrownBy(() -> people.judge("Detail the scheme", Map.of("itemVerdict", "rework")))
                .isInstanceOf(RuntimeException.class);
        assertThat(play.tasks(key, "userTask_acceptItem")).hasSize(1);
    }

    @Test
    @DisplayName("E6 nothing goes on before every brand approved the content; a refusal returns with its reasons")
    void contentGoesBackUntilEveryBrandApproves() {
        start();
        people.plan(FIRST_DAY, LAST_DAY);
        people.carryOutItems();

        people.prepareContent();
        play.complete(
                key,
                "userTask_reviewContent",
                "marketing",
                Map.of("contentDecision", "return", "contentReason", "Our logo is cut"));
        assertThat(play.tasks(key, "userTask_approveContent")).isEmpty();
        assertThat(changesAsked()).isEqualTo("Our logo is cut");

        people.prepareContent();
        play.complete(key, "userTask_reviewContent", "marketing", Map.of("contentDecision", "approve"));
        Task asked = play.task(key, "userTask_approveContent");
        assertThat(groups(asked)).containsExactly(PARTNER_GROUP);
        assertThat(String.valueOf(tasks.getVariableLocal(asked.getId(), "brandToneSheet")))
                .contains("Slow mornings");
        assertThatThrownBy(() -> people.partnersWord(Map.of("contentDecision", "return")))
                .isInstanceOf(RuntimeException.class);
        people.partnersWord(Map.of("contentDecision", "return", "contentReason", "Never say cheap"));
        assertThat(changesAsked()).isEqualTo("Bookshop: Never say cheap");
        assertThat(play.passed(key)).doesNotContain("endEvent_contentApproved", "callActivity_warmUpItems");

        people.approveContent();
        assertThat(play.passed(key)).contains("endEvent_contentApproved").doesNotContain("userTask_settleContent");
        assertThat(play.tasks(key, "userTask_deliverItem")).hasSize(1);
    }

    @Test
    @DisplayName("G8 content that came back three times goes to management the fourth time")
    void contentSentBackTooOftenGoesToManagement() {
        start();
        people.plan(FIRST_DAY, LAST_DAY);
        people.carryOutItems();
        for (int round = 1; round <= 4; round++) {
            people.prepareContent();
            play.complete(
                    key,
                    "userTask_reviewContent",
                    "marketing",
                    Map.of("contentDecision", "return", "contentReason", "Not yet"));
        }

        play.complete(key, "userTask_settleContent", "management", Map.of("contentInstruction", "The blue poster"));
        people.approveContent();

        assertThat(play.passed(key)).contains("userTask_settleContent", "endEvent_contentApproved");
    }

    @Test
    @DisplayName("E7 a red check blocks the launch; only it is repaired and checked again")
    void aRedCheckBlocksTheLaunch() {
        upToTheGate();
        assertThat(play.tasks(key, "userTask_checkReadiness")).hasSize(5);
        assertThatThrownBy(() -> people.found("Playbooks", Map.of("readinessColour", "red")))
                .hasMessageContaining("wrong");
        people.found("Playbooks", Map.of("readinessColour", "red", "readinessRemark", "No statement template"));
        people.everythingGreen();
        assertThat(play.tasks(key, "userTask_decideLaunch")).isEmpty();
        assertThat(play.passed(key)).doesNotContain("endEvent_everythingGreen");

        play.complete(
                key, "userTask_repairReadiness", "customer-service", Map.of("readinessRepair", "Template written"));
        assertThat(play.tasks(key, "userTask_checkReadiness")).hasSize(1);
        people.everythingGreen();

        assertThat(play.passed(key)).contains("endEvent_everythingGreen", "userTask_repairReadiness");
        assertThat(play.tasks(key, "userTask_decideLaunch")).hasSize(1);
    }

    @Test
    void aPostponedLaunchPassesTheGateAgain() {
        upToTheGate();
        people.everythingGreen();
        play.complete(
                key,
                "userTask_decideLaunch",
                "management",
                Map.of(
                        "launchDecision", "postpone",
                        "campaignFrom", "2027-04-01",
                        "campaignTo", "2027-04-30",
                        "decideAgainOn", "2027-03-25",
                        "launchReason", "The shops open later"));
        assertThat(play.tasks(key, "userTask_checkReadiness")).isEmpty();
        assertThat(cooperations.get(key).campaignFrom()).isNull();
        assertThat(items().get(3)).containsEntry("startsOn", "2027-04-01");
        assertThat(items().get(4)).containsEntry("startsOn", "2027-04-30");

        play.fireTimer(key, "intermediateCatchEvent_dayOfNewDecision");
        assertThat(play.tasks(key, "userTask_checkReadiness")).hasSize(5);
        people.everythingGreen();
        people.decideToLaunch(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 30));

        assertThat(play.passed(key))
                .contains("intermediateCatchEvent_dayOfNewDecision", "endEvent_launched")
                .doesNotContain("endEvent_launchStopped");
        assertThat(cooperations.get(key).campaignFrom()).isEqualTo("2027-04-01");
    }

    @Test
    void aLaunchIsStoppedWithAReason() {
        ProcessInstance execution = start();
        people.plan(FIRST_DAY, LAST_DAY);
        people.carryOutItems();
        people.approveContent();
        people.carryOutItems();
        people.everythingGreen();
        assertThatThrownBy(() ->
                        play.complete(key, "userTask_decideLaunch", "management", Map.of("launchDecision", "stop")))
                .isInstanceOf(RuntimeException.class);

        play.complete(
                key,
                "userTask_decideLaunch",
                "management",
                Map.of("launchDecision", "stop", "launchReason", "The market turned"));

        assertThat(play.isOver(key, "execution")).isTrue();
        assertThat(play.passed(key)).contains("endEvent_launchStopped").doesNotContain("endEvent_launched");
        assertThat(variable(execution, "launched")).isEqualTo(false);
        assertThat(cooperations.get(key).campaignFrom()).isNull();
        assertThat(entries(JournalKind.DECISION))
                .filteredOn(entry -> entry.what().equals("Launch stopped"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.figures()).containsEntry("reason", "The market turned"));
    }

    @Test
    void aLaunchInThePastIsRefused() {
        upToTheGate();
        people.everythingGreen();

        assertThatThrownBy(() -> people.decideToLaunch(LocalDate.of(2026, 11, 15), LAST_DAY))
                .hasMessageContaining("first day");
        assertThat(play.passed(key)).doesNotContain("gateway_isLaunched");
    }

    private ProcessInstance start() {
        return play.start("execution", key, Map.of());
    }

    private void upToTheGate() {
        start();
        people.plan(FIRST_DAY, LAST_DAY);
        people.carryOutItems();
        people.approveContent();
        people.carryOutItems();
    }

    private void agreedOn(String... modes) {
        BenefitSplit split = new BenefitSplit(
                "CNY",
                List.of("ours", "bookshop"),
                BenefitSplit.Basis.SALES,
                null,
                List.of(new BenefitSplit.Tier(
                        null, Map.of("ours", new BigDecimal("60"), "bookshop", new BigDecimal("40")))),
                List.of(),
                null,
                List.of(),
                List.of());
        cooperationRecord.publish(
                key,
                RecordSection.AGREED_TERMS,
                new AgreedTerms(
                        1,
                        "0".repeat(64),
                        split,
                        LocalDate.of(2026, 11, 13),
                        FIRST_DAY,
                        LAST_DAY,
                        List.of(modes),
                        List.of()));
    }

    /** Its last day passes: of the timers of all items, this item's fires. */
    private void lateOf(String item) {
        Task task = play.task(key, "userTask_deliverItem", item);
        String planItem = task.getProcessDefinitionId().startsWith("item-delivery:")
                ? runtime.createProcessInstanceQuery()
                        .subProcessInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getId()
                : task.getProcessInstanceId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(planItem)
                .timers()
                .singleResult()
                .getId());
        play.runJobs(key);
    }

    private static List<Map<String, Object>> without(Map<String, Object> plan, int row, String field) {
        List<Map<String, Object>> rows = ((List<?>) Objects.requireNonNull(plan.get("planItems")))
                .stream().map(ExecutionScenario::copy).toList();
        rows.get(row).remove(field);
        return rows;
    }

    private static Map<String, Object> copy(Object item) {
        Map<String, Object> copy = new HashMap<>();
        ((Map<?, ?>) item).forEach((name, value) -> copy.put(name.toString(), value));
        return copy;
    }

    private String prefilled(String variable) {
        return String.valueOf(
                runtime.getVariable(play.task(key, "userTask_planExecution").getProcessInstanceId(), variable));
    }

    private Object changesAsked() {
        return runtime.getVariable(
                play.task(key, "userTask_prepareContent").getProcessInstanceId(), "contentChangesAsked");
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<JournalEntry> entries(JournalKind kind) {
        return journal.of(key).stream().filter(entry -> entry.kind() == kind).toList();
    }

    private List<Map<String, Object>> items() {
        return published("items");
    }

    private List<Map<String, Object>> milestones() {
        return published("milestones");
    }

    private List<Map<String, Object>> published(String part) {
        Map<?, ?> plan = cooperationRecord.get(key, RecordSection.EXECUTION_PLAN, Map.class);
        return ((List<?>) Objects.requireNonNull(plan.get(part)))
                .stream().map(ExecutionScenario::copy).toList();
    }

    private Object variable(ProcessInstance instance, String name) {
        HistoricVariableInstance variable = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult();
        return variable.getValue();
    }
}
