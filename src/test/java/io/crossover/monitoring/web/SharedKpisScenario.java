package io.crossover.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.PostOffice;
import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Tier;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.Sharing;
import io.crossover.monitoring.process.AlertRelay;
import io.crossover.monitoring.store.CampaignFigures;
import io.crossover.notices.NoticeRelay;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.MonitoringPath;
import io.crossover.scenario.RetrospectivePath;
import io.crossover.scenario.Scenario;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("domain.md 11: partners see the shared KPIs, and of the others nothing anywhere")
class SharedKpisScenario extends Scenario {

    private static final String OURS = "SECRET-margin";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AlertRelay relay;

    @Autowired
    private NoticeRelay post;

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private CooperationRecord record;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private CooperationKey key;
    private String contact;
    private String partner;

    @BeforeEach
    void aCampaignWithAPartner() {
        play.setTime(Instant.parse("2027-03-01T02:00:00Z"));
        key = cooperation("月光咖啡 and tea");
        String group = organisations.open("Tea house " + key);
        cooperations.addParty(key, new Party("tea", "Tea house", "tea", false, group));
        contact = "tea-" + key.value().toLowerCase(Locale.ROOT);
        organisations.addPerson(group, contact, "Wu", "Lan", contact + "@example.com");
        partner = contact + ":" + play.choosePassword(contact);
    }

    @Test
    @DisplayName("11, M4, M16, T3 an unshared KPI stands in no page, file, mail, answer or form of a partner")
    void aPartnerFindsNothingOfAnUnsharedKpi() {
        jdbc.sql("DELETE FROM notice").update();
        play.start("monitoring", key, Map.of());
        MonitoringPath people = new MonitoringPath(play, key, relay);
        people.target("new customers", "people", "3100", "cumulative", "2027-03-01", "2027-03-31")
                .unsharedTarget(OURS, "%", "40", "rate", "2027-03-01", "2027-03-31")
                .setTargets();
        play.setTime(Instant.parse("2027-03-15T08:00:00Z"));
        people.measured("new customers", "2027-03-15", "1500")
                .measured(OURS, "2027-03-14", "17.77")
                .enter();
        taken(
                send(
                        "data",
                        HttpMethod.POST,
                        "/measurements",
                        "text/csv",
                        """
                kpi,at,value,source,segment
                SECRET-margin,2027-03-15,18.88,SECRET-ledger,SECRET-segment
                new customers,2027-03-16,5,CRM,young
                """));
        people.deliver();
        people.consult(OURS, "SECRET-why", "SECRET-what");
        play.setTime(Instant.parse("2027-03-15T10:00:00Z"));
        play.fireTimer(key, "startEvent_briefHourCame");
        post.deliver();
        List<String> paths = List.of(
                "/",
                "/board",
                "/board/" + key,
                "/board/" + key + "?segment=young",
                "/board/" + key + "/curves.csv",
                "/board/" + key + "/sheet.csv",
                "/board/" + key + "/journal.csv",
                "/board/" + key + "/plan.csv",
                "/cooperations/" + key + "/figures",
                "/cooperations/" + key + "/briefs",
                "/cooperations/" + key + "/briefs/daily/2027-03-15",
                "/cooperations/" + key + "/briefs/daily/2027-03-15.csv",
                "/cooperations/" + key + "/briefs/daily/2027-03-15.pdf",
                "/api/cooperations",
                "/api/cooperations/" + key,
                "/api/cooperations/" + key + "/kpis",
                "/api/cooperations/" + key + "/kpis?at=2027-03-16&bySegment=true&byRegion=true",
                "/api/cooperations/" + key + "/kpis?segment=young",
                "/api/cooperations/" + key + "/reports/monitoring-sheet.csv",
                "/api/cooperations/" + key + "/reports/monitoring-sheet.pdf");
        for (String path : paths) {
            assertThat(text(partner, path)).as(path).doesNotContain("SECRET", "17.77", "18.88");
        }
        assertThat(text(partner, "/board/" + key)).contains("new customers");
        assertThat(text("data", "/board/" + key)).contains(OURS, "Not shared with the partners");
        assertThat(text("sales", "/cooperations/" + key + "/briefs/daily/2027-03-15"))
                .contains(OURS);
        assertThat(get(partner, "/board/" + key + "/curves.csv?kpi=" + OURS)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(json(partner, "/api/cooperations/" + key)
                        .at("/summary/colours/red")
                        .isMissingNode())
                .as("counts are of the shared KPIs")
                .isTrue();
        assertThat(json("data", "/api/cooperations/" + key)
                        .at("/summary/colours/red")
                        .asInt())
                .isEqualTo(1);
        assertThat(text(partner, "/cooperations/" + key + "/briefs")).contains("0 red, 0 yellow, 1 green");
        assertThat(mails()).isNotEmpty().noneMatch(mail -> mail.contains("SECRET"));

        people.endCampaign().completeFigures("All in");
        play.start("retrospective", key, Map.of());
        Task feedback = play.task(key, "userTask_giveFeedback");
        assertThat(play.variable(feedback, "sharedFigures").toString())
                .contains("new customers")
                .doesNotContain("SECRET");
        play.complete(key, "userTask_giveFeedback", contact, RetrospectivePath.feedback());
    }

    @Test
    @DisplayName("11 from the moment that a KPI is not shared any more, partners read nothing of it, of before neither")
    void whatWasSharedAndIsNotAnyMore() {
        play.start("monitoring", key, Map.of());
        MonitoringPath people = new MonitoringPath(play, key, relay);
        people.target(OURS, "%", "40", "rate", "2027-03-01", "2027-03-31").setTargets();
        play.setTime(Instant.parse("2027-03-15T08:00:00Z"));
        people.measured(OURS, "2027-03-14", "17.77").enter();
        play.setTime(Instant.parse("2027-03-15T10:00:00Z"));
        play.fireTimer(key, "startEvent_briefHourCame");
        List<String> paths = List.of(
                "/board/" + key,
                "/board/" + key + "/journal.csv",
                "/api/cooperations/" + key,
                "/cooperations/" + key + "/briefs/daily/2027-03-15");
        for (String path : paths) {
            assertThat(text(partner, path)).as(path).contains(OURS);
        }
        taken(send("management", HttpMethod.PUT, "/kpis", "application/json", definition("\"shared\":false,")));
        for (String path : paths) {
            assertThat(text(partner, path)).as(path).doesNotContain("SECRET", "17.77");
        }
        taken(send("data", HttpMethod.PUT, "/kpis", "application/json", definition("")));
        assertThat(figures.kpis(key)).as("not said: as it is").allMatch(kpi -> kpi.sharing() == Sharing.OURS);
        assertThat(text(partner, "/api/cooperations/" + key + "/kpis")).isEqualTo("[]");
    }

    @Test
    @DisplayName("11 where the agreement's fields name KPIs, these are shared; where they name none, all are")
    void theAgreementsFieldsAreTheDefault() {
        agreed(List.of("transaction frequency"));
        taken(send("data", HttpMethod.PUT, "/kpis", "application/json", definition("")));
        assertThat(figures.kpis(key)).extracting(Kpi::sharing).containsExactly(Sharing.SHARED);

        agreed(List.of("transaction frequency", "New_Customers"));
        taken(
                send(
                        "data",
                        HttpMethod.PUT,
                        "/kpis",
                        "text/csv",
                        """
                kpi,target,direction,kind,from,to,shared
                new customers,5,higher,cumulative,2027-03-01,2027-03-31,
                registrations,5,higher,cumulative,2027-03-01,2027-03-31,
                exposure,5,higher,cumulative,2027-03-01,2027-03-31,Yes
                SECRET-margin,5,higher,rate,2027-03-01,2027-03-31,
                """));
        assertThat(figures.kpis(key))
                .extracting(Kpi::sharing)
                .containsExactly(Sharing.SHARED, Sharing.OURS, Sharing.SHARED, Sharing.SHARED);
        assertThat(text("data", "/cooperations/" + key + "/figures/targets.csv"))
                .contains("registrations,5,,higher,cumulative,2027-03-01,2027-03-31,,,,,no,,");
        ResponseEntity<JsonNode> refused = send(
                "data",
                HttpMethod.PUT,
                "/kpis",
                "text/csv",
                """
                kpi,target,direction,kind,from,to,shared
                exposure,5,higher,cumulative,2027-03-01,2027-03-31,perhaps
                """);
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(refused.getBody())).contains("Line 2: Write yes when the partners see the KPI");

        play.start("monitoring", key, Map.of());
        assertThat(play.variable(play.task(key, "userTask_setKpiTargets"), "kpis")
                        .toString())
                .contains("\"kpi\":\"registrations\"", "\"shared\":false");
    }

    private void agreed(List<String> fields) {
        record.publish(
                key,
                RecordSection.AGREED_TERMS,
                new AgreedTerms(
                        1,
                        "ab12",
                        new BenefitSplit(
                                "CNY",
                                List.of("ours", "tea"),
                                List.of(new Tier(
                                        null, Map.of("ours", new BigDecimal("70"), "tea", new BigDecimal("30")))),
                                List.of()),
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 31),
                        List.of("joint-event"),
                        fields));
    }

    private static String definition(String shared) {
        return "[{\"kpi\":\"" + OURS + "\",\"unit\":\"%\",\"target\":40,\"direction\":\"higher\",\"kind\":\"rate\","
                + shared + "\"from\":\"2027-03-01\",\"to\":\"2027-03-31\"}]";
    }

    private List<String> mails() {
        return Arrays.stream(PostOffice.MAIL.getReceivedMessages())
                .filter(mail -> recipient(mail).startsWith(contact))
                .map(SharedKpisScenario::content)
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return String.valueOf(mail.getAllRecipients()[0]);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The words and the PDF that is attached. */
    private static String content(MimeMessage mail) {
        try {
            StringBuilder content = new StringBuilder(mail.getSubject());
            Multipart parts = (Multipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                byte[] part = parts.getBodyPart(i).getInputStream().readAllBytes();
                content.append(readable(part));
            }
            return content.toString();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private String text(String who, String path) {
        ResponseEntity<byte[]> answer = get(who, path);
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return readable(Objects.requireNonNull(answer.getBody()));
    }

    private static String readable(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.startsWith("%PDF")) {
            return text;
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode json(String who, String path) {
        return Objects.requireNonNull(as(who).getForObject(path, JsonNode.class));
    }

    private ResponseEntity<byte[]> get(String who, String path) {
        return as(who).getForEntity(path, byte[].class);
    }

    private static void taken(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(200);
    }

    private ResponseEntity<JsonNode> send(String who, HttpMethod method, String path, String type, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.valueOf(type));
        return as(who).exchange(
                        "/api/cooperations/" + key + path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private TestRestTemplate as(String who) {
        String[] parts = who.split(":", 2);
        return http.withBasicAuth(parts[0], parts.length == 1 ? parts[0] : parts[1]);
    }
}
