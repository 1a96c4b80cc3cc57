package io.crossover.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.crossover.PostOffice;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Party;
import io.crossover.monitoring.Brief;
import io.crossover.monitoring.BriefKind;
import io.crossover.monitoring.process.AlertRelay;
import io.crossover.monitoring.store.Briefs;
import io.crossover.notices.NoticeRelay;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.MonitoringPath;
import io.crossover.scenario.Scenario;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("M16 briefs: daily and weekly at a set hour, as a page, by mail and as a file")
class BriefsScenario extends Scenario {

    private static final String HOUR = "startEvent_briefHourCame";
    private static final String READER = "brief-reader";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AlertRelay alerts;

    @Autowired
    private NoticeRelay post;

    @Autowired
    private Briefs briefs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private CooperationKey key;
    private ProcessInstance monitoring;
    private MonitoringPath people;

    @BeforeEach
    void aCampaignInMarch() throws FolderException {
        jdbc.sql("DELETE FROM notice").update();
        PostOffice.MAIL.purgeEmailFromAllMailboxes();
        User reader = identity.newUser(READER);
        reader.setEmail(READER + "@example.com");
        identity.saveUser(reader);
        identity.createMembership(READER, "data");
        play.setTime(Instant.parse("2027-03-01T02:00:00Z"));
        key = cooperation("月光咖啡 and books");
        people = new MonitoringPath(play, key, alerts);
        monitoring = play.start("monitoring", key, Map.of());
    }

    @AfterEach
    void theReaderLeaves() {
        identity.deleteUser(READER);
    }

    @Test
    void M16_dailyOnWorkingDaysAndWeeklyEachOnceUntilTheCampaignEnds() {
        assertThat(timers()).hasSize(1).first().satisfies(job -> assertThat(job.getDuedate())
                .isEqualTo("2027-03-01T10:00:00Z"));
        hourComes("2027-03-01T10:00:00Z");
        assertThat(briefs.of(key)).as("no KPI has a target yet").isEmpty();
        assertThat(timers()).hasSize(1).first().satisfies(job -> assertThat(job.getDuedate())
                .isEqualTo("2027-03-02T10:00:00Z"));

        people.usualTargets("2027-03-01", "2027-03-31").setTargets();
        play.setTime(Instant.parse("2027-03-05T08:00:00Z"));
        people.measured("new customers", "2027-03-04", "12000")
                .measured("participation", "2027-03-04", "15")
                .enter();
        hourComes("2027-03-05T10:00:00Z");
        assertThat(briefs.of(key)).extracting(Brief::kind).containsExactly(BriefKind.DAILY, BriefKind.WEEKLY);
        assertThat(play.passed(key)).contains("serviceTask_writeBriefs", "endEvent_briefsWritten");
        assertThat(line(BriefKind.WEEKLY, "2027-03-05", "new customers").change())
                .isNull();

        hourComes("2027-03-06T10:00:00Z");
        assertThat(briefs.of(key)).as("no daily one on Saturday").hasSize(2);

        play.setTime(Instant.parse("2027-03-08T08:00:00Z"));
        people.measured("new customers", "2027-03-07", "3000")
                .measured("participation", "2027-03-07", "13.5")
                .enter();
        hourComes("2027-03-08T10:00:00Z");
        assertThat(briefs.of(key)).hasSize(3);
        assertThat(briefs.find(key, BriefKind.DAILY, LocalDate.of(2027, 3, 8)))
                .hasValueSatisfying(brief -> assertThat(brief.since()).isEqualTo("2027-03-05"));
        Brief.Line customers = line(BriefKind.DAILY, "2027-03-08", "new customers");
        assertThat(customers.kpi().actual()).isEqualByComparingTo("15000");
        assertThat(customers.change()).isEqualByComparingTo("3000");
        Brief.Line participation = line(BriefKind.DAILY, "2027-03-08", "participation");
        assertThat(participation.change()).isEqualByComparingTo(new BigDecimal("-1.5"));
        assertThat(participation.kpi().colour()).isEqualTo("yellow");
        assertThat(participation.hasNewColour()).isTrue();

        people.measured("new customers", "2027-03-08", "99").enter();
        hourComes("2027-03-08T11:00:00Z");
        hourComes("2027-03-09T03:00:00Z");
        assertThat(briefs.of(key)).as("that day's is there already").hasSize(3);
        assertThat(line(BriefKind.DAILY, "2027-03-08", "new customers").kpi().actual())
                .as("it stays as it was written")
                .isEqualByComparingTo("15000");

        people.endCampaign();
        assertThat(timers()).as("no brief after the campaign").isEmpty();
    }

    @Test
    @DisplayName("G9 while the cooperation is paused no hour comes; the last one is made up for, as that day's")
    void G9_noBriefWhileTheCooperationIsPaused() {
        people.usualTargets("2027-03-01", "2027-03-31").setTargets();
        runtime.suspendProcessInstanceById(monitoring.getId());
        assertThat(timers()).hasSize(1).allMatch(Job::isSuspended);
        runtime.activateProcessInstanceById(monitoring.getId());
        hourComes("2027-03-09T02:00:00Z");
        assertThat(briefs.of(key)).extracting(Brief::day).containsExactly(LocalDate.of(2027, 3, 8));
        assertThat(timers()).hasSize(1).first().satisfies(job -> assertThat(job.getDuedate())
                .isEqualTo("2027-03-09T10:00:00Z"));
    }

    @Test
    @DisplayName("domain.md 11: read by our own people, and by the cooperation's partners without our notes")
    void M16_whoReadsAndIsSentWhat() throws MessagingException, IOException {
        String group = organisations.open("Brief books " + key);
        cooperations.addParty(key, new Party("brief-books", "Brief books", "books", false, group));
        String partner = person(group, "brief-partner");
        String stranger = person(organisations.open("Brief stranger " + key), "brief-stranger");
        people.usualTargets("2027-03-01", "2027-03-31").setTargets();
        play.setTime(Instant.parse("2027-03-16T08:00:00Z"));
        people.measured("new customers", "2027-03-15", "42000").enter();
        people.review("new customers", "=1+1 The app store was down", "A second posting on Friday");
        hourComes("2027-03-16T10:00:00Z");
        post.deliver();

        MimeMessage ours = mailTo(READER);
        assertThat(ours.getSubject()).isEqualTo("Daily brief of 2027-03-16: 月光咖啡 and books");
        assertThat(attached(ours)).contains("new customers", "42 000", "A second posting on Friday");
        assertThat(GreenMailUtil.getWholeMessage(ours).replace("=\r\n", ""))
                .contains("/cooperations/" + key + "/briefs/daily/2027-03-16");
        MimeMessage theirs = mailTo(partner.split(":", 2)[0]);
        assertThat(attached(theirs))
                .contains("new customers")
                .doesNotContain("app store", "second posting", "analysis");
        assertThat(PostOffice.MAIL.getReceivedMessages()).noneMatch(mail -> isTo(mail, "brief-stranger"));

        keep("brief.html", page("sales", "/daily/2027-03-16").getBytes(StandardCharsets.UTF_8));
        keep("briefs.html", page("sales", "").getBytes(StandardCharsets.UTF_8));
        assertThat(page("sales", "")).contains("Daily brief of 2027-03-16", "0 red, 1 yellow, 0 green");
        assertThat(page("sales", "/daily/2027-03-16"))
                .contains("the first of its kind", "A second posting on Friday", "new customers");
        assertThat(page(partner, "")).contains("Daily brief of 2027-03-16");
        assertThat(page(partner, "/daily/2027-03-16"))
                .contains("new customers")
                .doesNotContain("app store", "second posting", "Analysis");
        assertThat(text("sales", "/daily/2027-03-16.csv"))
                .startsWith("\uFEFFKPI,Target,Actual,Change,")
                .contains("'=1+1 The app store was down");
        assertThat(text(partner, "/daily/2027-03-16.csv")).doesNotContain("app store");
        assertThat(file("sales", "/daily/2027-03-16.docx").getBody()).startsWith((byte) 'P', (byte) 'K');
        ResponseEntity<byte[]> pdf = file("sales", "/daily/2027-03-16.pdf");
        assertThat(pdf.getHeaders().getContentDisposition().getFilename())
                .isEqualTo(key + "-daily-brief-2027-03-16.pdf");
        assertThat(text(Objects.requireNonNull(pdf.getBody())))
                .contains("月光咖啡 and books")
                .doesNotContain("#");
        keep("brief.pdf", pdf.getBody());

        for (String path : List.of("", "/daily/2027-03-16", "/daily/2027-03-16.pdf")) {
            assertThat(file(stranger, path).getStatusCode().value()).isEqualTo(404);
        }
        for (String path : List.of(
                "/daily/2027-03-17",
                "/monthly/2027-03-16",
                "/daily/today",
                "/daily/2027-02-30.pdf",
                "/daily/2027-03-16.xls")) {
            assertThat(file("sales", path).getStatusCode().value()).as(path).isEqualTo(404);
        }
        assertThat(http.getForEntity(url(""), String.class).getBody()).doesNotContain("Daily brief of");
    }

    private void hourComes(String now) {
        play.setTime(Instant.parse(now));
        play.fireTimer(key, HOUR);
    }

    private List<Job> timers() {
        return management
                .createJobQuery()
                .processInstanceId(monitoring.getId())
                .activityId(HOUR)
                .list();
    }

    private Brief.Line line(BriefKind kind, String day, String kpi) {
        return briefs.find(key, kind, LocalDate.parse(day)).orElseThrow().lines().stream()
                .filter(line -> line.kpi().kpi().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    private String person(String group, String name) {
        String login = name + "-" + key.value().toLowerCase(Locale.ROOT);
        organisations.addPerson(group, login, "Li", "Wei", login + "@example.com");
        return login + ":" + play.choosePassword(login);
    }

    private String page(String who, String path) {
        return text(who, path);
    }

    private String text(String who, String path) {
        ResponseEntity<byte[]> answer = file(who, path);
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

    private ResponseEntity<byte[]> file(String who, String path) {
        String[] parts = who.split(":", 2);
        return http.withBasicAuth(parts[0], parts.length == 1 ? parts[0] : parts[1])
                .getForEntity(url(path), byte[].class);
    }

    private String url(String path) {
        return "/cooperations/" + key + "/briefs" + path;
    }

    private static MimeMessage mailTo(String login) {
        List<MimeMessage> mails = Arrays.stream(PostOffice.MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, login))
                .toList();
        assertThat(mails).as("mails to " + login).hasSize(1);
        return mails.get(0);
    }

    private static boolean isTo(MimeMessage mail, String login) {
        try {
            return mail.getAllRecipients()[0].toString().startsWith(login);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String attached(MimeMessage mail) throws MessagingException, IOException {
        Multipart parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContentType().startsWith("application/pdf")) {
                return text(part.getInputStream().readAllBytes());
            }
        }
        throw new AssertionError("No PDF is attached");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void keep(String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/reports")).resolve(name), content);
    }
}
