package io.crossover.scenario;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.store.FolderException;
import io.crossover.PostOffice;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.Happening;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Steering;
import io.crossover.engine.deadline.DeadlineSweep;
import io.crossover.notices.Message;
import io.crossover.notices.NoticeRelay;
import io.crossover.notices.Notices;
import io.crossover.notices.Timing;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("G1 reminders and escalations reach people, G4 never outside working hours")
class NoticesScenario extends io.crossover.scenario.Scenario {

    private static final String LOOK = "userTask_look";

    // Monday morning in Shanghai
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-11-18T02:00:00Z");
    private static final Instant WEDNESDAY_HALF_PAST_NINE = Instant.parse("2026-11-18T01:30:00Z");

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeRelay relay;

    @Autowired
    private DeadlineSweep sweep;

    @Autowired
    private Steering steering;

    @Autowired
    private CooperationPath line;

    @Autowired
    private Journal journal;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestRestTemplate http;

    private final List<String> deployments = new ArrayList<>();
    private final List<String> people = new ArrayList<>();

    private CooperationKey key;

    @BeforeEach
    void anEmptyPostOfficeOnMondayMorning() throws FolderException {
        play.setTime(MONDAY_TEN);
        key = cooperation("月光咖啡 × 一页书店");
        jdbc.sql("DELETE FROM notice").update();
        jdbc.sql("DELETE FROM notice_reminder").update();
        PostOffice.MAIL.purgeEmailFromAllMailboxes();
        PostOffice.CHATS.resetAll();
        PostOffice.CHATS.stubFor(
                post(urlPathEqualTo("/feishu"))
                        .willReturn(
                                okJson(
                                        "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"data\":{},\"msg\":\"success\"}")));
        PostOffice.CHATS.stubFor(
                post(urlPathEqualTo("/dingtalk")).willReturn(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}")));
        PostOffice.CHATS.stubFor(
                post(urlPathEqualTo("/json")).willReturn(aResponse().withStatus(204)));
    }

    /** Nobody stays who would be told of other scenarios' doings. */
    @AfterEach
    void everybodyLeaves() {
        people.forEach(identity::deleteUser);
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void G1_tenOverdueTasksAreOneMailForEachPersonAndOneMessageForTheirChat() throws MessagingException, IOException {
        person("wang-ming", "notices-json");
        person("li-na", "notices-json");
        IntStream.range(0, 10).forEach(number -> start("notices-json"));
        tasks.complete(play.tasks(key, LOOK).get(0).getId());

        play.setTime(WEDNESDAY_TEN.plusSeconds(1));
        sweep.sweep();
        tasks.complete(play.tasks(key, LOOK).get(0).getId());
        relay.deliver();
        relay.deliver();

        MimeMessage mail = onlyMailTo("wang-ming");
        assertThat(mail.getSubject()).isEqualTo("8 tasks are overdue");
        assertThat(text(mail)).contains("Look at it (due 18 Nov 2026, 10:00)");
        assertThat(text(mail).split("#/\\?task=", -1))
                .as("a link for each that is still open")
                .hasSize(9);
        assertThat(onlyMailTo("li-na").getSubject()).isEqualTo("8 tasks are overdue");
        assertThat(posts("/json")).hasSize(1);
    }

    @Test
    void G1_thereIsOneDigestADayAndTheRestIsForTheNextMorning() throws MessagingException {
        person("wang-ming", "notices-staff");
        start("notices-staff");
        play.setTime(WEDNESDAY_TEN.plusSeconds(1));
        sweep.sweep();
        relay.deliver();
        assertThat(mailsTo("wang-ming")).hasSize(1);

        play.setTime(MONDAY_TEN.plusSeconds(600));
        start("notices-staff");
        play.setTime(WEDNESDAY_TEN.plusSeconds(700));
        sweep.sweep();
        relay.deliver();
        assertThat(mailsTo("wang-ming")).as("had one today").hasSize(1);

        play.setTime(WEDNESDAY_HALF_PAST_NINE.plus(Duration.ofDays(1)).minusSeconds(1));
        relay.deliver();
        assertThat(mailsTo("wang-ming")).as("not before the hour").hasSize(1);

        play.setTime(WEDNESDAY_HALF_PAST_NINE.plus(Duration.ofDays(1)));
        relay.deliver();
        assertThat(mailsTo("wang-ming")).hasSize(2);
    }

    @Test
    void G1_anEscalationGoesAtOnceToManagementAndToWhoeverHoldsTheTask() throws MessagingException, IOException {
        person("wang-ming", "notices-staff");
        person("the-boss", "management");
        start("notices-staff");
        tasks.claim(play.task(key, LOOK).getId(), "wang-ming");

        play.setTime(WEDNESDAY_TEN.plus(Duration.ofDays(1)));
        sweep.sweep();
        relay.deliver();

        MimeMessage mail = mailsTo("the-boss").stream()
                .filter(NoticesScenario::aboutThisTest)
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Escalated: Look at it");
        assertThat(text(mail))
                .contains("This task is long overdue and was escalated to management; it stays with wang-ming.")
                .contains("https://crossover.example.com/camunda/app/tasklist/default/#/?task="
                        + play.task(key, LOOK).getId());
        assertThat(mailsTo("wang-ming"))
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder("Escalated: Look at it", "Overdue: Look at it");
    }

    @Test
    void G7_whoeverStandsInForSomebodyIsToldWithThem() {
        person("zhou-jie", "notices-staff");
        person("he-lin", "notices-other");
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("management", "management");
        assertThat(http.exchange(
                                "/api/deputies",
                                HttpMethod.POST,
                                new HttpEntity<>(
                                        Map.of(
                                                "person", "zhou-jie",
                                                "deputy", "he-lin",
                                                "from", "2026-11-16",
                                                "to", "2026-11-20"),
                                        headers),
                                String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        play.setTime(MONDAY_TEN.plusSeconds(60));

        notices.tellGroups("stand-in", List.of("notices-staff"), Timing.AT_ANY_HOUR, message("For both"));
        relay.deliver();

        assertThat(mailsTo("zhou-jie")).hasSize(1);
        assertThat(mailsTo("he-lin")).hasSize(1);
    }

    @Test
    @DisplayName("domain.md 11: a partner's people are reminded of their own tasks, and of nothing else")
    void aPartnerLearnsOfItsOwnTasksOnly() throws MessagingException, IOException {
        person("chen-yu", "partner-notices");
        person("the-boss", "management");
        start("notices-staff");
        start("partner-notices");

        play.setTime(WEDNESDAY_TEN.plus(Duration.ofDays(1)));
        sweep.sweep();
        relay.deliver();
        events.publishEvent(new Happening.AlertRed(key, "GMV"));
        relay.deliver();

        MimeMessage mail = onlyMailTo("chen-yu");
        assertThat(mail.getSubject()).isEqualTo("Overdue: Look at it");
        assertThat(text(mail).split("#/\\?task=", -1)).hasSize(2);
        assertThat(mailsTo("the-boss").stream().filter(NoticesScenario::aboutThisTest))
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder("Escalated: Look at it", "Escalated: Look at it", "Red: GMV, 月光咖啡 × 一页书店");
    }

    @Test
    void G4_nothingRoutineIsSentOutsideWorkingHoursAndAnEmergencyAlwaysIs() throws MessagingException, IOException {
        person("wang-ming", "notices-staff", "public-relations");
        play.setTime(Instant.parse("2026-11-20T10:00:01Z"));
        notices.tellGroups("routine", List.of("notices-staff"), Timing.IN_WORKING_HOURS, message("Routine"));
        relay.deliver();
        assertThat(mailsTo("wang-ming")).as("Friday, one second after six").isEmpty();

        play.setTime(Instant.parse("2026-11-22T19:00:00Z"));
        CooperationKey burning = line.propose("夜里的合作");
        new EmergencyPath(play, burning).report("marketing", "pr-crisis", "门店起火");
        relay.deliver();
        assertThat(mailsTo("wang-ming"))
                .as("Monday, three in the morning")
                .extracting(MimeMessage::getSubject)
                .contains("Emergency: PR crisis, 夜里的合作")
                .anyMatch(subject -> subject.startsWith("Urgent: "))
                .doesNotContain("Routine");
        assertThat(text(mailsTo("wang-ming").get(0))).contains("门店起火").contains("1 customers' losses");

        play.setTime(Instant.parse("2026-11-23T01:00:00Z"));
        relay.deliver();
        assertThat(mailsTo("wang-ming")).extracting(MimeMessage::getSubject).contains("Routine");
    }

    @Test
    void G9_thePartiesAreToldOfAPauseWithItsReason() throws MessagingException, IOException {
        person("chen-yu", "partner-notices");
        person("the-boss", "management");
        CooperationKey paused = line.propose("跨年联名");
        cooperations.addParty(paused, new Party("notices", "Notices Ltd", "books", false, "partner-notices"));

        play.as("the-boss", () -> {
            steering.change(paused, Course.PAUSE, "The partner moves house");
            return paused;
        });
        relay.deliver();

        MimeMessage mail = onlyMailTo("chen-yu");
        assertThat(mail.getSubject()).isEqualTo("跨年联名 is paused");
        assertThat(text(mail))
                .contains("The reason: The partner moves house")
                .contains("https://crossover.example.com/board/" + paused);
        assertThat(mailsTo("the-boss"))
                .as("whoever did it knows")
                .extracting(MimeMessage::getSubject)
                .doesNotContain("跨年联名 is paused");
    }

    @Test
    void G1_aFailureIsTriedAgainLaterAndLaterUnderTheSameKey() {
        PostOffice.CHATS.stubFor(post(urlPathEqualTo("/json"))
                .inScenario("trouble")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(serverError())
                .willSetStateTo("once"));
        PostOffice.CHATS.stubFor(post(urlPathEqualTo("/json"))
                .inScenario("trouble")
                .whenScenarioStateIs("once")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("twice"));
        notices.tellGroups("retried", List.of("notices-json"), Timing.AT_ANY_HOUR, message("Again"));

        relay.deliver();
        relay.deliver();
        assertThat(posts("/json")).as("not before a minute has passed").hasSize(1);

        play.advance(Duration.ofSeconds(61));
        relay.deliver();
        relay.deliver();
        assertThat(posts("/json"))
                .as("the second time it may have been taken, nobody knows")
                .hasSize(2);

        play.advance(Duration.ofSeconds(61));
        relay.deliver();
        assertThat(posts("/json")).as("the second wait is twice as long").hasSize(2);

        play.advance(Duration.ofSeconds(61));
        relay.deliver();
        play.advance(Duration.ofDays(1));
        relay.deliver();
        assertThat(posts("/json")).hasSize(3);
        assertThat(posts("/json").stream()
                        .map(request -> request.getHeader("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void G1_aRobotsRefusalIsAFailureAlthoughItAnswers200() {
        PostOffice.CHATS.stubFor(post(urlPathEqualTo("/feishu"))
                .inScenario("sign")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("{\"code\":19021,\"msg\":\"sign match fail\"}"))
                .willSetStateTo("once"));
        PostOffice.CHATS.stubFor(post(urlPathEqualTo("/dingtalk"))
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("{\"errcode\":130101,\"errmsg\":\"send too fast\"}"))
                .willSetStateTo("once"));
        notices.tellGroups(
                "refused", List.of("notices-feishu", "notices-dingtalk"), Timing.AT_ANY_HOUR, message("Refused"));

        relay.deliver();
        assertThat(failures())
                .containsExactlyInAnyOrder(
                        "Feishu answered 19021: sign match fail", "DingTalk answered 130101: send too fast");

        play.advance(Duration.ofSeconds(61));
        relay.deliver();
        assertThat(posts("/feishu")).hasSize(2);
        assertThat(posts("/dingtalk")).hasSize(2);
        assertThat(failures()).isEmpty();
    }

    @Test
    void G1_whatCannotBeDeliveredIsGivenUpAndManagementSeesItAndHasItTriedAgain() {
        PostOffice.CHATS.stubFor(post(urlPathEqualTo("/json")).willReturn(serverError()));
        notices.tellGroups(
                "hopeless",
                List.of("notices-json"),
                Timing.AT_ANY_HOUR,
                new Message(key, "无法送达", List.of("Words"), List.of(), List.of()));

        for (int tries = 0; tries < 12; tries++) {
            relay.deliver();
            play.advance(Duration.ofHours(3));
        }

        assertThat(posts("/json")).hasSize(10);
        assertThat(journal.of(key).stream().filter(entry -> entry.kind() == JournalKind.NOTICE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("Not delivered to other-team by chat: 无法送达"))
                .extracting(JournalEntry::figures)
                .isEqualTo(Map.of("tries", 10, "reason", "The chat answered HTTP 500"));
        assertThat(page("management", "/")).contains("One notice could not be delivered");
        assertThat(page("management", "/notices")).contains("无法送达", "other-team", "The chat answered HTTP 500");
        assertThat(http.withBasicAuth("marketing", "marketing")
                        .getForEntity("/notices", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tryAgain("marketing")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tryAgain("partner-a")).isEqualTo(HttpStatus.FORBIDDEN);

        PostOffice.CHATS.stubFor(
                post(urlPathEqualTo("/json")).willReturn(aResponse().withStatus(204)));
        assertThat(tryAgain("management").isError()).isFalse();
        relay.deliver();
        assertThat(posts("/json")).hasSize(11);
        assertThat(page("management", "/notices")).contains("Everything was delivered");
    }

    @Test
    void G1_severalNodesSendingAtOnceSendEachNoticeOnceAndOneDigest() {
        person("wang-ming", "notices-json");
        person("li-na", "notices-json");
        IntStream.range(0, 20)
                .forEach(number -> notices.tellGroups(
                        "race/" + number, List.of("notices-json"), Timing.AT_ANY_HOUR, message("Race " + number)));
        start("notices-json");
        play.setTime(WEDNESDAY_TEN.plusSeconds(1));
        sweep.sweep();

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(relay::deliver))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        relay.deliver();

        assertThat(mailsTo("wang-ming")).hasSize(21);
        assertThat(mailsTo("li-na")).hasSize(21);
        assertThat(posts("/json")).hasSize(21);
    }

    @Test
    void anythingGoesByMailWithAnAttachmentAndTheSameKeyCountsOnce() throws MessagingException, IOException {
        person("wang-ming", "notices-staff");
        Message brief = new Message(
                key,
                "每周简报 2026-11-16",
                List.of("The week's figures <b>are attached</b>."),
                List.of(new Message.Entry("月光咖啡", key.value(), "/board/" + key)),
                List.of(new Message.Attachment(
                        "简报.csv", "text/csv", "指标,值\nGMV,1\n".getBytes(StandardCharsets.UTF_8))));

        notices.tell("brief/1", List.of("wang-ming", "finance", "nobody-at-all"), Timing.IN_WORKING_HOURS, brief);
        notices.tell("brief/1", List.of("wang-ming"), Timing.IN_WORKING_HOURS, brief);
        relay.deliver();

        MimeMessage mail = onlyMailTo("wang-ming");
        assertThat(mail.getSubject()).isEqualTo("每周简报 2026-11-16");
        assertThat(mail.getFrom()[0].toString()).contains("crossover@example.com");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getMessageID()).matches("<[0-9a-f]{64}@example\\.com>");
        assertThat(text(mail)).contains("The week's figures <b>are attached</b>.");
        assertThat(part(mail, "text/html"))
                .contains("&lt;b&gt;are attached&lt;/b&gt;")
                .contains("href=\"https://crossover.example.com/board/" + key + "\"");
        assertThat(part(mail, "text/csv")).isEqualTo("指标,值\nGMV,1\n");
        assertThat(jdbc.sql("SELECT count(*) FROM notice").query(Integer.class).single())
                .as("whoever has no address is told nothing")
                .isEqualTo(1);
    }

    @Test
    void whoeverLeavesMeanwhileIsToldNothing() {
        person("wang-ming", "notices-staff");
        notices.tell("late", List.of("wang-ming"), Timing.AT_ANY_HOUR, message("Late"));
        identity.deleteUser("wang-ming");

        relay.deliver();

        assertThat(mailsTo("wang-ming")).isEmpty();
        assertThat(failures()).containsExactly("The account has no e-mail address any more");
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        person("wang-ming", "notices-staff");
        transaction.executeWithoutResult(status -> {
            notices.tell("rolled-back", List.of("wang-ming"), Timing.AT_ANY_HOUR, message("Never"));
            status.setRollbackOnly();
        });

        relay.deliver();

        assertThat(mailsTo("wang-ming")).isEmpty();
    }

    private static Message message(String subject) {
        return new Message(null, subject, List.of("Words"), List.of(), List.of());
    }

    private void person(String login, String... groups) {
        User user = identity.newUser(login);
        user.setEmail(login + "@example.com");
        identity.saveUser(user);
        people.add(login);
        for (String group : groups) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            identity.createMembership(login, group);
        }
    }

    private ProcessInstance start(String group) {
        DeploymentWithDefinitions deployment = repository
                .createDeployment()
                .addModelInstance(
                        "notices-scenario.bpmn",
                        Bpmn.createExecutableProcess("notices-probe")
                                .startEvent()
                                .userTask(LOOK)
                                .name("Look at it")
                                .camundaCandidateGroups(group)
                                .endEvent()
                                .done())
                .deployWithResult();
        deployments.add(deployment.getId());
        String id = deployment.getDeployedProcessDefinitions().get(0).getId();
        return runtime.startProcessInstanceById(id, key.value(), Map.of());
    }

    private MimeMessage onlyMailTo(String login) {
        assertThat(mailsTo(login)).as("mails to %s", login).hasSize(1);
        return mailsTo(login).get(0);
    }

    private static List<MimeMessage> mailsTo(String login) {
        return Arrays.stream(PostOffice.MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, login))
                .toList();
    }

    /** Management is told of other scenarios' late tasks, too. */
    private static boolean aboutThisTest(MimeMessage mail) {
        try {
            return mail.getSubject().contains("Look at it") || mail.getSubject().contains("月光咖啡");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String login) {
        try {
            return mail.getAllRecipients()[0].toString().equals(login + "@example.com");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, "text/plain");
    }

    private static String part(MimeMessage mail, String mediaType) throws MessagingException, IOException {
        return parts((Multipart) mail.getContent())
                .filter(part -> isOf(part, mediaType))
                .map(NoticesScenario::content)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The mail has no " + mediaType));
    }

    private static Stream<BodyPart> parts(Multipart multipart) throws MessagingException, IOException {
        List<BodyPart> parts = new ArrayList<>();
        for (int number = 0; number < multipart.getCount(); number++) {
            BodyPart part = multipart.getBodyPart(number);
            if (part.getContent() instanceof Multipart inner) {
                parts(inner).forEach(parts::add);
            } else {
                parts.add(part);
            }
        }
        return parts.stream();
    }

    private static boolean isOf(BodyPart part, String mediaType) {
        try {
            return part.isMimeType(mediaType);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String content(BodyPart part) {
        try {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<LoggedRequest> posts(String path) {
        return PostOffice.CHATS.findAll(postRequestedFor(urlPathEqualTo(path)));
    }

    private List<String> failures() {
        return jdbc.sql("SELECT failure FROM notice WHERE failure IS NOT NULL")
                .query(String.class)
                .list();
    }

    private String page(String user, String path) {
        return http.withBasicAuth(user, user).getForObject(path, String.class);
    }

    private HttpStatus tryAgain(String user) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, user);
        return HttpStatus.valueOf(
                http.exchange("/notices/tries", HttpMethod.POST, new HttpEntity<>(headers), String.class)
                        .getStatusCode()
                        .value());
    }
}
