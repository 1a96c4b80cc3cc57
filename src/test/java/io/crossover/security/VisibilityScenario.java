package io.crossover.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Guarantee;
import io.crossover.cooperation.BenefitSplit.Tier;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Accounts;
import io.crossover.scenario.Scenario;
import io.crossover.scenario.SettlementPath;
import io.crossover.scenario.SigningPath;
import io.crossover.scenario.SigningPath.Partner;
import io.crossover.security.Doors.Api;
import io.crossover.security.Doors.Reply;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every interface is asked for everything, as each account: what our side keeps to itself is planted as marked words
 * and must stand in no answer, not even in a refusal.
 */
@DisplayName("domain.md 11: who sees what")
class VisibilityScenario extends Scenario {

    /** Every kind of question that the engine's interface answers, without naming anything. */
    private static final List<String> QUESTIONS = List.of(
            "/task",
            "/task/count",
            "/task/report/candidate-group-count",
            "/process-instance",
            "/process-instance/count",
            "/execution",
            "/execution/count",
            "/variable-instance",
            "/variable-instance/count",
            "/event-subscription",
            "/event-subscription/count",
            "/external-task",
            "/external-task/count",
            "/external-task/topic-names",
            "/incident",
            "/incident/count",
            "/job",
            "/job/count",
            "/job-definition",
            "/job-definition/count",
            "/batch",
            "/batch/statistics",
            "/process-definition",
            "/process-definition/count",
            "/process-definition/statistics",
            "/process-definition/statistics?failedJobs=true&incidents=true",
            "/decision-definition",
            "/decision-definition/count",
            "/decision-requirements-definition",
            "/case-definition",
            "/case-instance",
            "/case-execution",
            "/deployment",
            "/deployment/count",
            "/deployment/registered",
            "/filter",
            "/filter/count",
            "/filter?itemCount=true",
            "/authorization",
            "/authorization/count",
            "/user",
            "/user/count",
            "/user?memberOfGroup=management",
            "/group/management",
            "/group",
            "/group/count",
            "/tenant",
            "/identity/password-policy",
            "/metrics/activity-instance-start/sum",
            "/metrics",
            "/schema/log",
            "/telemetry/data",
            "/telemetry/configuration",
            "/version",
            "/engine",
            "/history/process-instance",
            "/history/process-instance/count",
            "/history/process-instance/report?reportType=duration&periodUnit=month",
            "/history/activity-instance",
            "/history/activity-instance/count",
            "/history/task",
            "/history/task/count",
            "/history/task/report?reportType=count&groupBy=taskName",
            "/history/task/report?reportType=duration&periodUnit=month",
            "/history/variable-instance",
            "/history/variable-instance/count",
            "/history/detail",
            "/history/detail/count",
            "/history/user-operation",
            "/history/user-operation/count",
            "/history/identity-link-log",
            "/history/identity-link-log/count",
            "/history/incident",
            "/history/incident/count",
            "/history/job-log",
            "/history/job-log/count",
            "/history/external-task-log",
            "/history/batch",
            "/history/decision-instance",
            "/history/decision-instance/count",
            "/history/process-definition/cleanable-process-instance-report",
            "/history/cleanup/configuration",
            "/history/cleanup/jobs");

    private static final List<String> OF_A_TASK = List.of(
            "",
            "/form",
            "/form-variables",
            "/deployed-form",
            "/rendered-form",
            "/variables",
            "/localVariables",
            "/identity-links",
            "/comment",
            "/attachment");

    private static final List<String> OF_AN_INSTANCE = List.of(
            "/process-instance/%s",
            "/process-instance/%s/variables",
            "/process-instance/%s/activity-instances",
            "/process-instance/%s/comment",
            "/execution/%s",
            "/execution/%s/localVariables",
            "/history/process-instance/%s",
            "/history/process-instance/%s/comment",
            "/history/variable-instance?processInstanceId=%s",
            "/history/detail?processInstanceId=%s",
            "/history/activity-instance?processInstanceId=%s",
            "/history/task?processInstanceId=%s",
            "/history/user-operation?processInstanceId=%s",
            "/variable-instance?processInstanceIdIn=%s",
            "/task?processInstanceId=%s");

    private static final List<String> OF_A_DEFINITION = List.of(
            "",
            "/xml",
            "/diagram",
            "/startForm",
            "/form-variables",
            "/rendered-form",
            "/deployed-start-form",
            "/statistics",
            "/static-called-process-definitions");

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private CooperationRecord record;

    @Autowired
    private Journal journal;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    private Doors doors;
    private Accounts accounts;
    private @Nullable String deployment;
    private CooperationKey key;

    @BeforeEach
    void start() {
        play.setTime(Instant.parse("2027-04-06T02:00:00Z"));
        doors = new Doors(port);
        accounts = new Accounts(identity);
        key = cooperation("Coffee, books and bikes");
    }

    @AfterEach
    void clear() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
        accounts.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"ENGINE_REST", "WEB_APPLICATIONS"})
    void aPartnerFindsNothingOfOursOrOfAnotherPartnerInAnyAnswerOfTheEngine(Api api) {
        twoPartnersSignAndSettle();

        crawl(api, "vs-ann", "Crawl Bikes", "160000.00", "vs-bob");
        crawl(api, "vs-bob", "Crawl Books", "350000.00", "vs-ann");
    }

    @Test
    void aPartnerFindsNothingOfOursOrOfAnotherPartnerOnOurPagesAndInOurApi() {
        twoPartnersSignAndSettle();
        CooperationKey foreign = cooperation("SECRET-foreign cooperation");

        for (String account : List.of("vs-ann", "vs-bob")) {
            String statement = account.equals("vs-ann") ? "160000" : "350000";
            for (String path : List.of(
                    "/",
                    "/board",
                    "/board/" + key,
                    "/board/" + foreign,
                    "/deputies",
                    "/tasks",
                    "/api/cooperations",
                    "/api/cooperations/" + key,
                    "/api/cooperations/" + foreign,
                    "/api/cooperations/" + key + "/kpis",
                    "/api/cooperations/" + key + "/partner-performance",
                    "/cooperations/" + key + "/partners",
                    "/board/" + key + "/partners.csv",
                    "/api/deputies",
                    "/api/tasks",
                    "/api/tasks?cooperation=" + key)) {
                var answer = http.withBasicAuth(account, account).getForEntity(path, String.class);
                assertThat(answer.getStatusCode().is5xxServerError()).as(path).isFalse();
                String body = Objects.toString(answer.getBody(), "").replaceAll("(?s)<code>.*?</code>", "");
                assertThat(body).as("%s reads %s", account, path).doesNotContain("SECRET-", "legal-2", statement);
            }
        }
    }

    @Test
    void aPartnerWorksOnTheirOwnTasksAndReadsTheProcessesName() {
        twoPartnersSignAndSettle();
        String own = partnersTasks("Crawl Books").get(0).getId();

        for (String part : List.of("", "/form", "/form-variables", "/deployed-form", "/variables")) {
            assertThat(doors.get(Api.ENGINE_REST, "vs-ann", "/task/" + own + part)
                            .status())
                    .as(part)
                    .isEqualTo(200);
            assertThat(doors.get(Api.ENGINE_REST, "vs-bob", "/task/" + own + part)
                            .status())
                    .as(part)
                    .isIn(403, 404);
        }
        JsonNode definitions = doors.get(Api.ENGINE_REST, "vs-ann", "/process-definition?latestVersion=true")
                .json();
        assertThat(StreamSupport.stream(definitions.spliterator(), false)
                        .map(definition -> definition.path("key").asText()))
                .contains("party-signature", "party-statement", "emergency-report")
                .doesNotContain("signing", "mandate", "negotiation", "settlement", "candidate-assessment");
        assertThat(doors.get(Api.ENGINE_REST, "vs-ann", "/user").json())
                .extracting(user -> user.path("id").asText())
                .containsExactly("vs-ann");
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"ENGINE_REST", "WEB_APPLICATIONS"})
    void staffSeeTheirGroupsWorkAndNotAnothersOfTheSameProcess(Api api) {
        aTaskOfTheOffice();
        Task task = play.task(key, "userTask_prepare");
        doors.get(api, "vs-clerk", "/task/count");

        assertThat(count(api, "vs-clerk")).isEqualTo(1);
        assertThat(count(api, "vs-seller")).isZero();
        assertThat(count(api, "management")).isEqualTo(1);
        for (String part : OF_A_TASK) {
            Reply reply = doors.get(api, "vs-seller", "/task/" + task.getId() + part);
            assertThat(reply.status()).as("%s: %s", part, reply.body()).isBetween(400, 499);
            assertThat(reply.body()).as(part).doesNotContain("Prepare the paper", "SECRET-");
        }
        doors.get(api, "vs-seller", "/filter").json().forEach(filter -> {
            String id = filter.path("id").asText();
            assertThat(doors.get(api, "vs-seller", "/filter/" + id + "/list").body())
                    .doesNotContain(task.getId());
        });
        for (String path : List.of(
                "/task?processInstanceBusinessKey=" + key,
                "/task?candidateGroup=vs-office",
                "/task?withCandidateGroups=true",
                "/task?involvedUser=vs-clerk",
                "/task?taskId=" + task.getId(),
                "/variable-instance?processInstanceIdIn=" + task.getProcessInstanceId(),
                "/history/task?taskId=" + task.getId(),
                "/history/variable-instance?processInstanceId=" + task.getProcessInstanceId(),
                "/history/activity-instance?processInstanceId=" + task.getProcessInstanceId(),
                "/history/user-operation?taskId=" + task.getId())) {
            Reply reply = doors.get(api, "vs-seller", path);
            assertThat(reply.body()).as(path).doesNotContain(task.getId(), "SECRET-");
        }
    }

    @Test
    void anAlternativeInTheQuestionWidensNothing() {
        aTaskOfTheOffice();

        Reply reply = doors.post(
                Api.ENGINE_REST,
                "vs-seller",
                "/task",
                "{\"orQueries\":[{\"involvedUser\":\"vs-seller\",\"nameLike\":\"%\",\"candidateGroups\":[\"sales\","
                        + "\"vs-office\"],\"includeAssignedTasks\":true}]}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body())
                .doesNotContain(play.task(key, "userTask_prepare").getId());
    }

    @Test
    void whoSeesATaskReadsItsHistoryInTasklistAndAColleagueOfAnotherGroupDoesNot() {
        aTaskOfTheOffice();
        String task = play.claim(key, "userTask_prepare", "vs-clerk").getId();
        String log = "/history/user-operation?taskId=" + task;

        assertThat(doors.get(Api.ENGINE_REST, "vs-clerk", log).body()).contains("\"Claim\"");
        assertThat(doors.get(Api.ENGINE_REST, "vs-seller", log).body()).isEqualTo("[]");
        assertThat(doors.get(Api.ENGINE_REST, "management", log).body()).contains("\"Claim\"");
    }

    @Test
    void organisationsPeopleAndGroupsAreCreatedOnlyByWhoHasTheRight() {
        accounts.person("vs-seller", "sales");
        String ann = organisations.open("Crawl Books");
        account("vs-ann", ann);
        String user =
                "{\"profile\":{\"id\":\"vs-new\",\"firstName\":\"N\"},\"credentials\":{\"password\":\"Quite-Long-Pass-2026!\"}}";
        for (String account : List.of("vs-ann", "vs-seller", "management", "process-owner")) {
            for (Api api : List.of(Api.ENGINE_REST, Api.WEB_APPLICATIONS)) {
                doors.get(api, account, "/task/count");
                assertThat(doors.post(api, account, "/user/create", user).status())
                        .as(account)
                        .isEqualTo(403);
                assertThat(doors.post(api, account, "/group/create", "{\"id\":\"partner-vs-new\",\"name\":\"x\"}")
                                .status())
                        .as(account)
                        .isEqualTo(403);
                assertThat(doors.send(api, account, "PUT", "/group/management/members/" + account, null, null)
                                .status())
                        .as(account)
                        .isEqualTo(403);
                assertThat(doors.post(
                                        api,
                                        account,
                                        "/authorization/create",
                                        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + account
                                                + "\",\"resourceType\":7,\"resourceId\":\"*\"}")
                                .status())
                        .as(account)
                        .isEqualTo(403);
            }
        }
        assertThat(doors.post(Api.OURS, "vs-seller", "/partners/" + ann + "/people/vs-ann/first-password", "")
                        .status())
                .isEqualTo(403);
        assertThat(doors.post(Api.OURS, "vs-ann", "/partners/" + ann + "/people/vs-ann/first-password", "")
                        .status())
                .isEqualTo(403);
        assertThat(identity.createUserQuery().userId("vs-new").count()).isZero();
        assertThat(identity.createGroupQuery().groupId("partner-vs-new").count())
                .isZero();
    }

    private void crawl(Api api, String account, String otherPartner, String othersStatement, String otherAccount) {
        List<String> paths = new ArrayList<>(QUESTIONS);
        ofTheCooperation().forEach(instance -> {
            OF_AN_INSTANCE.forEach(path -> paths.add(path.formatted(instance)));
            tasks.createTaskQuery().processInstanceId(instance).list().forEach(task -> {
                OF_A_TASK.forEach(part -> paths.add("/task/" + task.getId() + part));
                paths.add("/history/user-operation?taskId=" + task.getId());
                paths.add("/history/task?taskId=" + task.getId());
                paths.add("/variable-instance?taskIdIn=" + task.getId());
            });
            history.createHistoricVariableInstanceQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(variable -> {
                        paths.add("/variable-instance/" + variable.getId());
                        paths.add("/history/variable-instance/" + variable.getId());
                        paths.add("/task?processVariables=" + variable.getName() + "_neq_x");
                    });
        });
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(definition -> {
            OF_A_DEFINITION.forEach(part -> paths.add("/process-definition/" + definition.getId() + part));
            OF_A_DEFINITION.forEach(part -> paths.add("/process-definition/key/" + definition.getKey() + part));
        });
        repository.createDeploymentQuery().list().forEach(one -> {
            paths.add("/deployment/" + one.getId());
            paths.add("/deployment/" + one.getId() + "/resources");
        });
        doors.get(api, account, "/filter").json().forEach(filter -> {
            String id = filter.path("id").asText();
            Stream.of("", "/list", "/count", "/singleResult").forEach(part -> paths.add("/filter/" + id + part));
        });
        Set<String> partyNames = new TreeSet<>(Set.of(otherPartner));
        for (String path : paths) {
            Reply reply = doors.get(api, account, path);
            assertThat(reply.status())
                    .as("%s reads %s: %s", account, path, reply.body())
                    .isLessThan(500);
            assertThat(reply.body())
                    .as("%s reads %s", account, path)
                    .doesNotContain("SECRET-", othersStatement, otherAccount, "legal-2", "\"finance\"");
            if (!isAboutOwnAgreement(path)) {
                assertThat(reply.body()).as("%s reads %s", account, path).doesNotContain(partyNames);
            }
        }
        assertThat(doors.get(api, account, "/task").json()).hasSizeGreaterThanOrEqualTo(2);
        for (String stranger : List.of("legal-2", otherAccount)) {
            for (String path : List.of(
                    "/user/%s/profile",
                    "/user?id=%s", "/group?member=%s", "/identity/groups?userId=%s", "/task?assignee=%s")) {
                String nobody =
                        doors.get(api, account, path.formatted("nobody-here")).body();
                assertThat(doors.get(api, account, path.formatted(stranger)).body())
                        .as("%s reads %s", account, path)
                        .isEqualTo(nobody.replace("nobody-here", stranger));
            }
        }
        assertThat(doors.get(api, account, "/process-definition/statistics").status())
                .isEqualTo(403);
        for (String nothing : List.of(
                "/process-instance",
                "/execution",
                "/history/process-instance",
                "/history/task",
                "/history/activity-instance",
                "/history/user-operation",
                "/history/variable-instance",
                "/deployment",
                "/decision-definition")) {
            assertThat(doors.get(api, account, nothing).body()).as(nothing).isEqualTo("[]");
        }
    }

    /** All parties stand in what all of them sign. */
    private boolean isAboutOwnAgreement(String path) {
        return path.startsWith("/task/") || path.startsWith("/variable-instance") || path.startsWith("/filter/");
    }

    private List<String> ofTheCooperation() {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key.value()).list().stream()
                .map(instance -> instance.getId())
                .toList();
    }

    private List<Task> partnersTasks(String partner) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key.value()).list().stream()
                .filter(task -> runtime.getVariables(task.getExecutionId())
                        .getOrDefault("partyName", "")
                        .equals(partner))
                .toList();
    }

    /** Signing up to the partners' signatures, settlement up to their statements, with our own words marked. */
    private void twoPartnersSignAndSettle() {
        List<Partner> partners = List.of(
                partner("crawl-books", "Crawl Books", "vs-ann"), partner("crawl-bikes", "Crawl Bikes", "vs-bob"));
        record.publish(
                key,
                RecordSection.STRATEGY,
                Map.of(
                        "modes",
                        List.of("joint-event"),
                        "valueProposition",
                        Map.of("jointOffer", "A reading corner with coffee"),
                        "exit",
                        Map.of(
                                "ipOwnership", "Each keeps its own",
                                "dataAfterwards", "Each keeps its own customers",
                                "renewalTrigger", "Sales reach 120 % of target")));
        record.publish(key, RecordSection.BENEFIT_SPLIT, split());
        record.publish(key, RecordSection.MANDATE, Map.of("bottomLine", "SECRET-recorded mandate"));
        journal.record(key, JournalKind.SCORE, "SECRET-score", Map.of("total", "SECRET-19"), Audience.OURS);
        play.start("signing", key, Map.of());
        Map<String, Object> mandate = new HashMap<>(SigningPath.mandate(SigningPath.MINIMUM_SHARE));
        mandate.put("mandateGoals", "SECRET-goals");
        mandate.put("mandateConcessions", "SECRET-concessions");
        mandate.put("mandateBottomLine", "SECRET-bottom line");
        mandate.put(
                "mandateAlternatives",
                List.of(Map.of("point", "split", "alternative", "SECRET-fallback", "evidence", "SECRET-evidence")));
        play.complete(key, "userTask_prepareMandate", "business-development", mandate);
        SigningPath.approveMandate(play, key);
        Map<String, Object> round = new HashMap<>(SigningPath.round(partners, 70, 60, "agreed"));
        round.put("roundSummary", "SECRET-summary of the round");
        SigningPath.holdRound(play, key, round);
        SigningPath.writeAgreement(play, key);
        SigningPath.review(
                play, key, List.of(Map.of("clause", "4", "weight", "advice", "finding", "SECRET-finding")), "text");
        tasks.createComment(
                play.task(key, "userTask_signAgreement", "Moonlight").getId(), null, "SECRET-comment");
        record.publish(
                key,
                RecordSection.AGREED_TERMS,
                new AgreedTerms(
                        1,
                        "ab12",
                        settledSplit(),
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 31),
                        List.of("joint-event"),
                        List.of()));
        record.publish(
                key,
                RecordSection.KPI_SHEET,
                new KpiSheet(List.of(new KpiSheet.Line(
                        "co-branded sales",
                        "CNY",
                        new BigDecimal("2000000"),
                        new BigDecimal("2000000"),
                        new BigDecimal("1500000.01"),
                        new BigDecimal("0.75"),
                        new BigDecimal("0.25"),
                        "red",
                        false,
                        "till",
                        "SECRET-analysis",
                        "SECRET-suggestion"))));
        play.start("settlement", key, Map.of());
        new SettlementPath(play, key).confirmFigures("1500000.01");
    }

    private Partner partner(String id, String name, String account) {
        String group = organisations.open(name);
        account(account, group);
        cooperations.addParty(key, new Party(id, name, "Retail", false, group));
        return new Partner(id, name, account);
    }

    private void account(String account, String group) {
        organisations.addPerson(group, account, account, "", "");
        User user = identity.createUserQuery().userId(account).singleResult();
        user.setPassword(account);
        identity.saveUser(user);
    }

    private static BenefitSplit split() {
        return new BenefitSplit(
                "CNY", parties(), List.of(tier("1000000", 70, 15, 15), tier(null, 60, 20, 20)), List.of());
    }

    private static BenefitSplit settledSplit() {
        return new BenefitSplit(
                "CNY",
                parties(),
                List.of(tier("1000000", 70, 20, 10), tier(null, 60, 30, 10)),
                List.of(new Guarantee("crawl-bikes", new BigDecimal("160000"), "ours")));
    }

    private static List<String> parties() {
        return List.of("ours", "crawl-books", "crawl-bikes");
    }

    private static Tier tier(@Nullable String upTo, int ours, int books, int bikes) {
        return new Tier(
                upTo == null ? null : new BigDecimal(upTo),
                Map.of(
                        "ours",
                        BigDecimal.valueOf(ours),
                        "crawl-books",
                        BigDecimal.valueOf(books),
                        "crawl-bikes",
                        BigDecimal.valueOf(bikes)));
    }

    private void aTaskOfTheOffice() {
        accounts.group("vs-office");
        accounts.person("vs-clerk", "vs-office", "legal");
        accounts.person("vs-seller", "sales");
        deployment = repository
                .createDeployment()
                .addInputStream(
                        "deputy-probe.bpmn",
                        Accounts.class.getResourceAsStream("/io/crossover/engine/deputy/deputy-probe.bpmn"))
                .deploy()
                .getId();
        play.start("deputy-probe", key, Map.of("lineGroup", "vs-office"));
        tasks.setVariableLocal(play.task(key, "userTask_prepare").getId(), "shown", "SECRET-shown");
    }

    private int count(Api api, String account) {
        return doors.get(api, account, "/task/count?processInstanceBusinessKey=" + key)
                .json()
                .path("count")
                .asInt();
    }
}
