package io.crossover.engine.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Accounts;
import io.crossover.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

@DisplayName("G7 a person's tasks pass to a named deputy for a period, and both names stay on record")
class DeputyScenario extends Scenario {

    private static final String PREPARE = "userTask_prepare";
    private static final String APPROVE = "userTask_approve";

    // Monday morning in Shanghai
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-30T02:00:00Z");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DeputySweep sweep;

    @Autowired
    private OfferTable offers;

    @Autowired
    private Journal journal;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private Accounts accounts;
    private String deployment;
    private CooperationKey key;

    @BeforeEach
    void liAndHuaAreTheOfficeWangAndZhangWorkElsewhere() {
        play.setTime(MONDAY_TEN);
        accounts = new Accounts(identity);
        accounts.group("deputy-office");
        accounts.person("dp-li", "deputy-office", "legal");
        accounts.person("dp-hua", "deputy-office", "legal");
        accounts.person("dp-wang", "sales");
        accounts.person("dp-zhang", "content");
        accounts.person("dp-boss", "management");
        deployment = repository
                .createDeployment()
                .addInputStream(
                        "deputy-probe.bpmn",
                        Accounts.class.getResourceAsStream("/io/crossover/engine/deputy/deputy-probe.bpmn"))
                .deploy()
                .getId();
        key = cooperation("Deputies");
        play.start("deputy-probe", key, Map.of("lineGroup", "deputy-office"));
    }

    @AfterEach
    void everybodyIsBack() {
        repository.deleteDeployment(deployment, true);
        jdbc.sql("DELETE FROM absence").update();
        jdbc.sql("DELETE FROM deputy_offer").update();
        accounts.close();
    }

    @Test
    void whatSomebodyHoldsTheDeputyHoldsMeanwhileAndBothNamesAreInTheJournal() {
        claim("dp-li");
        assertThat(queues("dp-wang")).isEmpty();

        set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");

        Task task = play.task(key, PREPARE);
        assertThat(task.getAssignee()).isEqualTo("dp-wang");
        assertThat(task.getOwner()).isEqualTo("dp-li");
        assertThat(queues("dp-wang")).containsExactly("My tasks");
        assertThat(status(complete("dp-hua", PREPARE))).isEqualTo(403);
        assertThat(status(complete("dp-wang", PREPARE))).isEqualTo(204);
        assertThat(journal.of(key))
                .filteredOn(entry -> entry.kind() == JournalKind.TASK)
                .extracting(JournalEntry::who, JournalEntry::onBehalfOf, JournalEntry::what)
                .containsExactly(tuple("dp-wang", "dp-li", "Prepare the paper"));
        assertThat(http.withBasicAuth("dp-boss", "dp-boss").getForObject("/api/cooperations/" + key, String.class))
                .contains("\"who\":\"dp-wang\",\"onBehalfOf\":\"dp-li\"");
        assertThat(granted(task)).isZero();
    }

    @Test
    void whatIsStillOpenWhenThePersonIsBackIsTheirs() {
        claim("dp-li");
        long absence = set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");

        assertThat(status(end("dp-li", absence))).isEqualTo(204);

        Task task = play.task(key, PREPARE);
        assertThat(task.getAssignee()).isEqualTo("dp-li");
        assertThat(task.getOwner()).isNull();
        assertThat(granted(task)).isZero();
        assertThat(queues("dp-wang")).isEmpty();
        assertThat(status(complete("dp-wang", PREPARE))).isEqualTo(403);
        assertThat(handovers())
                .containsExactly(
                        "dp-li is away: dp-wang stands in for \"Prepare the paper\"",
                        "\"Prepare the paper\" goes back to dp-li");
    }

    @Test
    void aPeriodBeginsAndEndsByItself() {
        claim("dp-li");
        set("dp-boss", "dp-li", "dp-wang", "2026-12-01", "2026-12-02");
        sweep.sweep();
        assertThat(holder(PREPARE)).isEqualTo("dp-li");

        play.setTime(Instant.parse("2026-11-30T16:00:00Z"));
        sweep.sweep();
        assertThat(holder(PREPARE)).isEqualTo("dp-wang");

        play.setTime(Instant.parse("2026-12-02T15:59:00Z"));
        sweep.sweep();
        assertThat(holder(PREPARE)).isEqualTo("dp-wang");

        play.setTime(Instant.parse("2026-12-02T16:00:00Z"));
        sweep.sweep();
        assertThat(holder(PREPARE)).isEqualTo("dp-li");
    }

    @Test
    void twoNodesHandATaskOverOnce() {
        claim("dp-li");
        set("dp-li", "dp-wang", "2026-12-01", "2026-12-02");
        play.setTime(Instant.parse("2026-12-01T02:00:00Z"));

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(node -> CompletableFuture.runAsync(sweep::sweep))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(holder(PREPARE)).isEqualTo("dp-wang");
        assertThat(handovers()).hasSize(1);
    }

    @Test
    void aTaskThatComesToSomebodyAwayPassesOnAtOnce() {
        set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");

        tasks.setAssignee(play.task(key, PREPARE).getId(), "dp-li");

        assertThat(holder(PREPARE)).isEqualTo("dp-wang");
        tasks.setAssignee(play.task(key, PREPARE).getId(), "dp-hua");
        assertThat(holder(PREPARE)).isEqualTo("dp-hua");
        assertThat(granted(play.task(key, PREPARE))).isZero();
        assertThat(offers.of(play.task(key, PREPARE).getId())).isEmpty();
    }

    @Test
    void whatNobodyHoldsIsOfferedOnlyWhereAllAreAwayWhoCouldTakeIt() {
        set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");
        assertThat(queues("dp-wang")).isEmpty();

        long absence = set("dp-boss", "dp-hua", "dp-zhang", "2026-11-30", "2026-12-01");

        assertThat(candidates()).containsExactlyInAnyOrder("dp-wang", "dp-zhang");
        assertThat(queues("dp-wang")).containsExactly("For somebody away");
        assertThat(status(
                        post("dp-zhang", "/engine-rest/task/" + id(PREPARE) + "/claim", Map.of("userId", "dp-zhang"))))
                .isEqualTo(204);
        assertThat(queues("dp-zhang")).containsExactly("My tasks");
        end("dp-boss", absence);

        assertThat(holder(PREPARE)).isNull();
        assertThat(candidates()).containsExactly("dp-wang");
        set("dp-boss", "dp-hua", "dp-zhang", "2026-12-03", "2026-12-03");
        play.setTime(Instant.parse("2026-12-02T16:00:00Z"));
        sweep.sweep();
        assertThat(candidates()).isEmpty();
        assertThat(granted(play.task(key, PREPARE))).isZero();
    }

    @Test
    void theOnlyCandidateOfAGroupTaskIsRepresentedByNameToo() {
        String task = id(PREPARE);
        set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");
        set("dp-hua", "dp-wang", "2026-11-30", "2026-12-02");
        assertThat(candidates()).containsExactly("dp-wang");

        assertThat(status(complete("dp-wang", PREPARE))).isEqualTo(204);

        assertThat(offers.of(task)).hasSize(2);
        sweep.sweep();
        assertThat(offers.of(task)).isEmpty();
        assertThat(runtime.createVariableInstanceQuery()
                        .variableValueEquals("preparedBy", "dp-wang,dp-hua,dp-li")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aChainIsFollowedToItsEnd() {
        claim("dp-li");
        set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");
        long second = set("dp-wang", "dp-zhang", "2026-11-30", "2026-12-01");
        assertThat(holder(PREPARE)).isEqualTo("dp-zhang");

        end("dp-wang", second);

        assertThat(holder(PREPARE)).isEqualTo("dp-wang");
        assertThat(play.task(key, PREPARE).getOwner()).isEqualTo("dp-li");
    }

    @Test
    void aCircleIsRefusedNamingTheChain() {
        set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");
        set("dp-wang", "dp-zhang", "2026-12-01", "2026-12-05");

        refused(
                "dp-zhang",
                "dp-zhang",
                "dp-li",
                "2026-12-02",
                "2026-12-09",
                400,
                "deputy",
                "dp-zhang → dp-li → dp-wang → dp-zhang");
        // by then li is back
        set("dp-zhang", "dp-li", "2026-12-03", "2026-12-09");
    }

    @Test
    void twoWhoNameEachOtherAtTheSameMomentMakeNoCircle() {
        List<CompletableFuture<Integer>> answers = Stream.of(List.of("dp-li", "dp-wang"), List.of("dp-wang", "dp-li"))
                .map(pair -> CompletableFuture.supplyAsync(() -> status(
                        post(pair.get(0), "/api/deputies", body(null, pair.get(1), "2026-12-01", "2026-12-02")))))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 400);
    }

    @ParameterizedTest(name = "{0} names {2} for {1}")
    @CsvSource({
        "dp-wang, dp-li, dp-zhang, 2026-12-01, 2026-12-02, 403, '', not allowed",
        "dp-li, dp-li, dp-li, 2026-12-01, 2026-12-02, 400, deputy, own deputy",
        "dp-li, dp-li, nobody-here, 2026-12-01, 2026-12-02, 400, deputy, There is no account",
        "dp-li, dp-li, partner-a, 2026-12-01, 2026-12-02, 400, deputy, acts for a partner",
        "dp-boss, nobody-here, dp-li, 2026-12-01, 2026-12-02, 400, person, There is no account",
        "dp-boss, partner-a, dp-li, 2026-12-01, 2026-12-02, 400, deputy, own organisation",
        "dp-li, dp-li, dp-wang, 2026-12-02, 2026-12-01, 400, to, must come after",
        "dp-li, dp-li, dp-wang, 2026-11-01, 2026-11-29, 400, to, over already",
        "dp-li, dp-li, dp-wang, soon, 2026-11-29, 400, from, is not a day"
    })
    void whatCannotBeIsRefusedInTheUsersWords(
            String by, String person, String deputy, String from, String to, int status, String field, String words) {
        refused(by, person, deputy, from, to, status, field, words);
    }

    @Test
    void overlappingPeriodsAreRefused() {
        set("dp-li", "dp-wang", "2026-12-01", "2026-12-02");

        refused("dp-li", "dp-li", "dp-zhang", "2026-12-02", "2026-12-05", 400, "from", "has a deputy already");
    }

    @Test
    void anAbsenceIsKnownToThoseItConcernsAndEndedByThePersonOrAManager() {
        long absence = set("dp-li", "dp-wang", "2026-12-01", "2026-12-02");

        assertThat(get("dp-li")).hasSize(1);
        assertThat(get("dp-wang")).hasSize(1);
        assertThat(get("dp-zhang")).isEmpty();
        assertThat(status(end("dp-wang", absence))).isEqualTo(404);
        assertThat(status(end("dp-zhang", absence))).isEqualTo(404);
        assertThat(status(end("dp-boss", absence))).isEqualTo(204);
        assertThat(get("dp-li")).isEmpty();
        assertThat(status(end("dp-boss", absence))).isEqualTo(404);
    }

    @Test
    void aDeputyWhoHandsATaskBackReturnsItToWhoItBelongsTo() {
        claim("dp-li");
        set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");

        play.as("dp-wang", () -> {
            tasks.setAssignee(id(PREPARE), null);
            return key;
        });
        sweep.sweep();

        assertThat(holder(PREPARE)).isEqualTo("dp-li");
        assertThat(status(complete("dp-wang", PREPARE))).isEqualTo(403);
        play.setTime(Instant.parse("2026-12-02T16:00:00Z"));
        sweep.sweep();
        assertThat(holder(PREPARE)).isEqualTo("dp-li");
        assertThat(play.task(key, PREPARE).getOwner()).isNull();
    }

    @Test
    void whoIsAwayTakesNoTaskBeforeSayingThatTheyAreBack() {
        set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");

        ResponseEntity<JsonNode> answer =
                post("dp-li", "/engine-rest/task/" + id(PREPARE) + "/claim", Map.of("userId", "dp-li"));

        assertThat(status(answer)).isEqualTo(409);
        assertThat(text(answer)).contains("You are set as away, and dp-wang stands in for you.");
    }

    @Test
    @DisplayName("G9 a paused cooperation's tasks rest, and come back when it goes on")
    void pausedTasksRest() {
        claim("dp-li");
        set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");
        String instance = play.task(key, PREPARE).getProcessInstanceId();
        runtime.suspendProcessInstanceById(instance);
        play.advance(Duration.ofDays(5));
        sweep.sweep();
        assertThat(holder(PREPARE)).isEqualTo("dp-wang");

        runtime.activateProcessInstanceById(instance);
        sweep.sweep();
        assertThat(holder(PREPARE)).isEqualTo("dp-li");
    }

    @Test
    @DisplayName("G6 neither the deputy who prepared nor the one represented approves")
    void bothWhoPreparedAreBarred() {
        claim("dp-li");
        long absence = set("dp-li", "dp-hua", "2026-11-30", "2026-12-02");
        assertThat(status(complete("dp-hua", PREPARE))).isEqualTo(204);
        end("dp-li", absence);

        assertThat(status(complete("dp-hua", APPROVE))).isEqualTo(403);
        assertThat(status(complete("dp-li", APPROVE))).isEqualTo(403);
        assertThat(text(complete("dp-li", APPROVE))).contains("second pair of eyes: dp-li prepared");
    }

    @Test
    @DisplayName("G6 a task is not handed to a deputy who prepared what it decides")
    void thePreparerDoesNotGetTheApprovalAsDeputy() {
        assertThat(status(complete("dp-li", PREPARE))).isEqualTo(204);
        claim(APPROVE, "dp-hua");

        set("dp-hua", "dp-li", "2026-11-30", "2026-12-02");

        assertThat(holder(APPROVE)).isEqualTo("dp-hua");
        assertThat(status(complete("dp-li", APPROVE))).isEqualTo(403);
    }

    @Test
    @DisplayName("G6 who stands in for the preparer does not approve in the name of another")
    void thePreparersDeputyDoesNotApproveForSomebodyElse() {
        assertThat(status(complete("dp-li", PREPARE))).isEqualTo(204);
        claim(APPROVE, "dp-hua");
        set("dp-hua", "dp-wang", "2026-11-30", "2026-12-02");
        assertThat(holder(APPROVE)).isEqualTo("dp-wang");
        long second = set("dp-li", "dp-wang", "2026-11-30", "2026-12-02");

        assertThat(text(complete("dp-wang", APPROVE)))
                .contains("dp-wang stands in for dp-li, who prepared what is decided here");
        end("dp-li", second);
        assertThat(status(complete("dp-wang", APPROVE))).isEqualTo(204);
    }

    @Test
    void aPartnersDeputyComesFromTheSameOrganisation() {
        String one = organisations.open("Deputies One");
        String other = organisations.open("Deputies Two");
        organisations.addPerson(one, "dp-ann", "Ann", "", "");
        organisations.addPerson(one, "dp-ben", "Ben", "", "");
        organisations.addPerson(other, "dp-cid", "Cid", "", "");
        Stream.of("dp-ann", "dp-ben", "dp-cid").forEach(this::passwordIsTheName);
        CooperationKey theirs = cooperation("Deputies of a partner");
        play.start("deputy-probe", theirs, Map.of("lineGroup", one));

        refused("dp-ann", "dp-ann", "dp-cid", "2026-11-30", "2026-12-01", 400, "deputy", "nobody of dp-ann's own");
        refused("dp-ann", "dp-ann", "dp-li", "2026-11-30", "2026-12-01", 400, "deputy", "nobody of dp-ann's own");
        refused("dp-ann", "dp-ann", "dp-nobody", "2026-11-30", "2026-12-01", 400, "deputy", "nobody of dp-ann's own");
        Task task = play.claim(theirs, PREPARE, "dp-ann");
        set("dp-ann", "dp-ben", "2026-11-30", "2026-12-01");

        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo("dp-ben");
        String page = http.withBasicAuth("dp-ann", "dp-ann").getForObject("/deputies", String.class);
        assertThat(page).contains("dp-ben").doesNotContain("dp-li", "dp-cid", "management");
    }

    @Test
    void thePageSaysWhatIsWrongAndKeepsWhatWasEntered() {
        ResponseEntity<String> answer = form("dp-li", "nobody-here");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("There is no account &quot;nobody-here&quot;.", "value=\"2026-12-02\"");
        assertThat(form("dp-li", "dp-wang").getStatusCode().is4xxClientError()).isFalse();
        assertThat(get("dp-li")).hasSize(1);
        assertThat(http.withBasicAuth("dp-li", "dp-li").getForObject("/deputies", String.class))
                .contains("dp-wang", "Take back");
    }

    private ResponseEntity<String> form(String by, String deputy) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("deputy", deputy);
        fields.add("from", "2026-12-01");
        fields.add("to", "2026-12-02");
        return http.withBasicAuth(by, by).postForEntity("/deputies", fields, String.class);
    }

    private void passwordIsTheName(String account) {
        var user = identity.createUserQuery().userId(account).singleResult();
        user.setPassword(account);
        identity.saveUser(user);
    }

    private long set(String person, String deputy, String from, String to) {
        return set(person, person, deputy, from, to);
    }

    private long set(String by, String person, String deputy, String from, String to) {
        ResponseEntity<JsonNode> answer = post(by, "/api/deputies", body(person, deputy, from, to));
        assertThat(status(answer)).as(text(answer)).isEqualTo(201);
        return Optional.ofNullable(answer.getBody()).orElseThrow().path("id").asLong();
    }

    private void refused(
            String by, String person, String deputy, String from, String to, int status, String field, String words) {
        ResponseEntity<JsonNode> answer = post(by, "/api/deputies", body(person, deputy, from, to));
        assertThat(status(answer)).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains(words);
        assertThat(Optional.ofNullable(answer.getBody())
                        .orElseThrow()
                        .path("field")
                        .asText(""))
                .isEqualTo(field);
    }

    private static Map<String, String> body(@Nullable String person, String deputy, String from, String to) {
        return person == null
                ? Map.of("deputy", deputy, "from", from, "to", to)
                : Map.of("person", person, "deputy", deputy, "from", from, "to", to);
    }

    private ResponseEntity<JsonNode> end(String by, long absence) {
        return http.withBasicAuth(by, by).exchange("/api/deputies/" + absence, HttpMethod.DELETE, null, JsonNode.class);
    }

    private JsonNode get(String person) {
        return http.withBasicAuth(person, person).getForObject("/api/deputies", JsonNode.class);
    }

    private ResponseEntity<JsonNode> complete(String person, String activity) {
        return post(person, "/engine-rest/task/" + id(activity) + "/complete", Map.of());
    }

    private ResponseEntity<JsonNode> post(String person, String path, Map<String, ?> body) {
        return http.withBasicAuth(person, person).postForEntity(path, body, JsonNode.class);
    }

    private static int status(ResponseEntity<?> answer) {
        return answer.getStatusCode().value();
    }

    private static String text(ResponseEntity<JsonNode> answer) {
        return String.valueOf(answer.getBody());
    }

    private void claim(String person) {
        claim(PREPARE, person);
    }

    private void claim(String activity, String person) {
        play.claim(key, activity, person);
    }

    private String id(String activity) {
        return play.task(key, activity).getId();
    }

    private @Nullable String holder(String activity) {
        return play.task(key, activity).getAssignee();
    }

    private List<String> candidates() {
        return tasks.getIdentityLinksForTask(id(PREPARE)).stream()
                .map(IdentityLink::getUserId)
                .filter(user -> user != null)
                .toList();
    }

    private long granted(Task task) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .count();
    }

    private List<String> handovers() {
        return journal.of(key).stream()
                .filter(entry -> entry.kind() == JournalKind.HANDOVER)
                .map(JournalEntry::what)
                .toList();
    }

    /** The queues of Tasklist in which the cooperation's task stands for this person. */
    private List<String> queues(String person) {
        Query<?, ?> ofThis = tasks.createTaskQuery().processInstanceBusinessKey(key.value());
        return play.as(person, () -> filters.createFilterQuery().orderByFilterName().asc().list().stream()
                .filter(filter -> filters.count(filter.getId(), ofThis) == 1)
                .map(filter -> filter.getName())
                .toList());
    }
}
