package io.crossover.scenario;

import static io.crossover.scenario.ResearchPath.evidence;
import static io.crossover.scenario.ResearchPath.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.PartnerChoice;
import io.crossover.cooperation.PartnerChoice.AssessedCandidate;
import io.crossover.cooperation.PartnerChoice.Fact;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Research takes proposed companies to chosen partners")
class ResearchScenario extends Scenario {

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
    private ResearchPath people;

    @BeforeEach
    void propose() {
        key = cooperation("Books and coffee");
        people = new ResearchPath(play, key);
    }

    @Test
    @DisplayName("S1 to S5: one candidate dropped, one decided by management and chosen")
    void oneDroppedOneChosen() {
        people.start("Page Turner", "Pawnshop")
                .describeResources()
                .assess("Pawnshop", 2)
                .assess("Page Turner", 4)
                .decide("Page Turner", "takeOn")
                .choose("Page Turner")
                .nameContacts("Page Turner");

        assertThat(play.isOver(key, "research")).isTrue();
        assertThat(play.passed(key))
                .contains(
                        "endEvent_candidateDropped",
                        "endEvent_candidateTakenOn",
                        "userTask_decideOnCandidate",
                        "endEvent_partnersChosen")
                .doesNotContain("userTask_clearCandidate", "userTask_approveExtraPartners", "endEvent_noPartnerFound");
        assertThat(partnersChosen()).isTrue();
        assertThat(cooperations.partners(key)).extracting(Party::name).containsExactly("Page Turner");
        assertThat(record.find(key, RecordSection.INVENTORY, Map.class)).isPresent();
    }

    @Test
    @DisplayName("S1, S8, S10 every candidate keeps its assessment report on record, the dropped one too")
    void reportsOnRecord() {
        people.start("Page Turner", "Pawnshop").describeResources().assess("Pawnshop", 2);
        people.gatherEvidence("Page Turner", missingTechnology())
                .score("Page Turner", sheet(4))
                .decide("Page Turner", "takeOn")
                .choose("Page Turner")
                .nameContacts("Page Turner");

        List<AssessedCandidate> reports = choice().candidates();
        assertThat(reports)
                .extracting(
                        AssessedCandidate::name,
                        AssessedCandidate::total,
                        AssessedCandidate::verdict,
                        AssessedCandidate::outcome,
                        AssessedCandidate::place)
                .containsExactly(
                        tuple("Page Turner", new BigDecimal("20"), "management", "partner", 1),
                        tuple("Pawnshop", new BigDecimal("10"), "drop", "dropped", null));
        assertThat(reports.get(0).facts())
                .contains(
                        new Fact("Market size", "12 billion a year", "Industry report 2026"),
                        new Fact("Team for planning", "Six campaigns a year", "Their web site"),
                        new Fact("Technical integration that can be verified", null, null));
        assertThat(reports.get(0).reasons()).contains("At least one of the three looks has no reference");
        assertThat(reports.get(0).remarks()).containsEntry("marketGrowth", "Grows by 8 % a year");
    }

    @Test
    @DisplayName("S2 a perfect candidate of a regulated industry goes on unattended once legal has cleared it")
    void regulatedAndCleared() {
        people.start("Savings Bank").describeResources();
        people.gatherEvidence("Savings Bank", evidence("0.40", true))
                .score("Savings Bank", sheet(5))
                .clear("Savings Bank", "cleared");

        assertThat(play.passed(key))
                .contains("userTask_clearCandidate", "endEvent_candidateTakenOn")
                .doesNotContain("userTask_decideOnCandidate", "endEvent_candidateDropped");
        assertThat(play.tasks(key, "userTask_choosePartners")).hasSize(1);
    }

    @Test
    @DisplayName("S2 what legal does not clear goes to management; nobody left ends without a partner")
    void regulatedAndRefused() {
        people.start("Savings Bank").describeResources();
        people.gatherEvidence("Savings Bank", evidence("0.40", true))
                .score("Savings Bank", sheet(5))
                .clear("Savings Bank", "refused")
                .decide("Savings Bank", "drop");

        assertThat(play.isOver(key, "research")).isTrue();
        assertThat(play.passed(key))
                .contains("userTask_decideOnCandidate", "endEvent_candidateDropped", "endEvent_noPartnerFound")
                .doesNotContain("endEvent_candidateTakenOn", "userTask_choosePartners", "endEvent_partnersChosen");
        assertThat(partnersChosen()).isFalse();
        assertThat(choice().candidates().get(0).outcomeReason()).isEqualTo("The customers fit");
    }

    @Test
    @DisplayName("Choosing nobody needs a reason and ends without a partner")
    void nobodyChosen() {
        people.start("Page Turner").describeResources().assess("Page Turner", 4).decide("Page Turner", "takeOn");

        assertThatThrownBy(() -> people.chooseNobody(""))
                .hasStackTraceContaining("Choose at least one partner, or give the reason why none is taken");
        people.chooseNobody("The timing does not fit");

        assertThat(play.isOver(key, "research")).isTrue();
        assertThat(play.passed(key))
                .contains("endEvent_noPartnerFound")
                .doesNotContain("userTask_nameContacts", "endEvent_partnersChosen");
        assertThat(partnersChosen()).isFalse();
        assertThat(choice().reason()).isEqualTo("The timing does not fit");
        assertThat(cooperations.partners(key)).isEmpty();
    }

    @Test
    @DisplayName("S3 three partners need no reason of management's")
    void threePartners() {
        String[] three = {"One", "Two", "Three"};
        people.start(three).choosePartners(three);

        assertThat(play.passed(key))
                .contains("endEvent_partnersChosen")
                .doesNotContain("userTask_approveExtraPartners");
        assertThat(cooperations.partners(key)).hasSize(3);
        assertThat(choice().reason()).isNull();
    }

    @Test
    @DisplayName("S3 a fourth partner needs management's reason; refused, the choice comes back")
    void fourPartners() {
        String[] four = {"One", "Two", "Three", "Four"};
        people.start(four).describeResources();
        Stream.of(four).forEach(name -> people.assess(name, 4).decide(name, "takeOn"));

        people.choose(four).answerExtraPartners("refuse");
        assertThat(play.passed(key)).doesNotContain("userTask_nameContacts");
        assertThat(tasks.getVariable(play.task(key, "userTask_choosePartners").getId(), "extraPartnersReason"))
                .isEqualTo("The fourth brings the venue");
        people.choose(four).answerExtraPartners("agree").nameContacts(four);

        assertThat(play.passed(key)).contains("endEvent_partnersChosen");
        assertThat(cooperations.partners(key)).hasSize(4);
        assertThat(choice().reason()).isEqualTo("The fourth brings the venue");
        assertThat(entries(JournalKind.DECISION))
                .extracting(JournalEntry::what)
                .contains("Management did not agree to 4 partners", "Management agreed to 4 partners");
    }

    @Test
    @DisplayName("S3 candidates are offered by compatibility + contribution − conflict")
    void ranking() {
        people.start("Good", "Better").describeResources();
        people.gatherEvidence("Good", evidence("0.42", false)).score("Good", sheet(5));
        Map<String, Object> better = sheet(4);
        better.put("conflict", 1);
        people.gatherEvidence("Better", evidence("0.42", false))
                .score("Better", better)
                .decide("Better", "takeOn");

        Task choice = play.task(key, "userTask_choosePartners");
        assertThat(tasks.getVariable(choice.getId(), "shownRanking").toString())
                .containsSubsequence("\"place\":1,\"candidate\":\"Better\"", "\"place\":2,\"candidate\":\"Good\"");
    }

    @Test
    @DisplayName("S4 a look without a reference has to be marked missing")
    void lookWithoutReference() {
        people.start("Page Turner").describeResources();
        Map<String, Object> evidence = evidence(null, false);
        evidence.put("casesReference", "");

        assertThatThrownBy(() -> people.gatherEvidence("Page Turner", evidence)).isNotNull();
        assertThat(play.tasks(key, "userTask_gatherEvidence")).hasSize(1);
    }

    @Test
    @DisplayName("S1 a missing indicator is an error that names it, and the sheet stays open")
    void missingIndicator() {
        people.start("Page Turner").describeResources().gatherEvidence("Page Turner", evidence("0.42", false));
        Map<String, Object> sheet = sheet(3);
        sheet.remove("willingness");

        assertThatThrownBy(() -> people.score("Page Turner", sheet)).hasStackTraceContaining("illingness");
        assertThat(play.tasks(key, "userTask_scoreCandidate")).hasSize(1);
        assertThat(entries(JournalKind.SCORE)).isEmpty();
    }

    @Test
    @DisplayName("S7 a company that was a partner before brings its record along")
    void knownPartner() {
        people.start("Old Friend").choosePartners("Old Friend");
        CooperationKey next = cooperation("Books and coffee again");
        new ResearchPath(play, next).start("Old Friend").describeResources();

        Task gathering = play.task(next, "userTask_gatherEvidence");
        assertThat(tasks.getVariable(gathering.getId(), "earlierCooperations").toString())
                .contains(key.value(), "\"score\":\"20\"", "\"outcome\":\"partner\"");
    }

    @Test
    @DisplayName("A company that is proposed twice is assessed once")
    void proposedTwice() {
        people.start("Page Turner", " page turner").describeResources();

        assertThat(play.tasks(key, "userTask_gatherEvidence")).hasSize(1);
    }

    @Test
    @DisplayName("G5 scores and decisions are in the journal, with who, and on which figures")
    void journaled() {
        people.start("Page Turner").choosePartners("Page Turner");

        assertThat(entries(JournalKind.SCORE)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("Page Turner scored 20 of 25");
            assertThat(entry.who()).isEqualTo("business-development");
            assertThat(entry.figures()).containsEntry("total", 20);
        });
        assertThat(entries(JournalKind.DECISION))
                .extracting(JournalEntry::what, JournalEntry::who)
                .containsSubsequence(
                        tuple("Verdict on Page Turner: Management decides", "system"),
                        tuple("Management decided on Page Turner: taken on", "management"),
                        tuple("Chosen as partners: Page Turner", "business-development"));
    }

    @Test
    @DisplayName("Each partner needs a contact person")
    void contactsMissing() {
        people.start("One", "Two").describeResources();
        Stream.of("One", "Two").forEach(name -> people.assess(name, 4).decide(name, "takeOn"));
        people.choose("One", "Two");

        assertThatThrownBy(() -> people.nameContacts("One"))
                .hasStackTraceContaining(InvalidInputException.class.getName())
                .hasStackTraceContaining("Name at least one contact person of Two");
        assertThat(cooperations.partners(key)).isEmpty();
    }

    @Test
    @DisplayName("A partner's contact person has an account in a group of that partner's own")
    void accounts() {
        people.start("One", "Two").choosePartners("One", "Two");

        assertThat(groupsOf(people.contactLogin(0)))
                .contains("partner", "partner-one")
                .doesNotContain("partner-two");
        assertThat(cooperations.partners(key)).extracting(Party::groupId).containsExactly("partner-one", "partner-two");
    }

    private Map<String, Object> missingTechnology() {
        Map<String, Object> evidence = evidence("0.42", false);
        evidence.put("technologyMissing", true);
        evidence.remove("technologyFinding");
        evidence.remove("technologyReference");
        return evidence;
    }

    private PartnerChoice choice() {
        return record.get(key, RecordSection.PARTNER_CHOICE, PartnerChoice.class);
    }

    private List<JournalEntry> entries(JournalKind kind) {
        return journal.of(key).stream().filter(entry -> entry.kind() == kind).toList();
    }

    private List<String> groupsOf(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }

    private boolean partnersChosen() {
        return Boolean.TRUE.equals(history.createHistoricVariableInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .processDefinitionKey("research")
                        .singleResult()
                        .getId())
                .variableName("partnersChosen")
                .singleResult()
                .getValue());
    }
}
