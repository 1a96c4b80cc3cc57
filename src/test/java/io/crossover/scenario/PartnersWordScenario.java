package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.PartnerMemories;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Punctuality;
import io.crossover.cooperation.RecordSection;
import io.crossover.cooperation.TrackRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@DisplayName("A partner's word, from the plan to the next time it is assessed")
class PartnersWordScenario extends Scenario {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    @Autowired
    private CooperationRecord record;

    @Autowired
    private PartnerMemories memories;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestRestTemplate http;

    private final String company = "Late Leaves " + UUID.randomUUID().toString().substring(0, 8);
    private CooperationKey key = new CooperationKey("COOP-0000-0000");
    private Party partner = new Party("", "", null, false, "");

    @Test
    @DisplayName("M8, T5, S7 a milestone accepted late goes along in the partner's record to the next assessment")
    void M8_T5_S7_aMilestoneAcceptedLateIsRemembered() {
        play.setTime(Instant.parse("2026-11-16T02:00:00Z"));
        key = cooperation("Tea and coffee");
        ResearchPath research = new ResearchPath(play, key).start(company).choosePartners(company);
        partner = cooperations.partners(key).get(0);
        agreed();
        ExecutionPath people = new ExecutionPath(play, key, partner.id(), research.contactLogin(0));
        play.start("execution", key, Map.of());
        people.plan(FIRST_DAY, LAST_DAY);
        assertThat(ofPartner().at("/milestones").toString())
                .as("nothing is due yet")
                .isEqualTo("{\"onTime\":0,\"late\":0,\"overdue\":0}");

        play.setTime(Instant.parse("2027-02-27T15:59:00Z"));
        assertThat(ofPartner().at("/items/overdue").asInt())
                .as("the item's last day")
                .isZero();
        play.setTime(Instant.parse("2027-02-27T16:00:00Z"));
        assertThat(ofPartner().at("/items/overdue").asInt()).isEqualTo(1);
        play.setTime(Instant.parse("2027-02-28T02:00:00Z"));
        people.deliver("Line up resources");
        people.judge("Line up resources", Map.of("itemVerdict", "rework", "itemReason", "The list is empty"));
        play.setTime(Instant.parse("2027-03-01T02:00:00Z"));
        people.deliver("Line up resources");
        assertThat(work("Line up resources").path("standing").asText()).isEqualTo("delivered");
        play.setTime(Instant.parse("2027-03-09T02:00:00Z"));
        people.judge("Line up resources", Map.of("itemVerdict", "accepted"));

        for (String what : List.of("Line up resources", "Design freeze")) {
            JsonNode late = work(what);
            assertThat(late.path("standing").asText()).as(what).isEqualTo("late");
            assertThat(late.path("dueOn").asText()).isEqualTo("2027-02-27");
            assertThat(late.path("daysLate").asInt())
                    .as("our eight days do not count")
                    .isEqualTo(2);
            assertThat(late.path("acceptedOn").asText()).isEqualTo("2027-03-09");
            assertThat(late.path("timesReturned").asInt()).isEqualTo(1);
        }
        assertThat(ofPartner().at("/milestones").toString())
                .isEqualTo("{\"onTime\":0,\"late\":1,\"overdue\":0,\"share\":0}");

        dataAndAudit();
        rememberedBeforeTheRetrospective();
        TrackRecord track =
                new TrackRecord(new Punctuality(0, 1, 0), new Punctuality(0, 1, 0), new Punctuality(1, 0, 0), 0, 1, 0);
        play.start("retrospective", key, Map.of());
        assertThat(tasks.getVariable(play.task(key, "userTask_giveFeedback").getId(), "partyId"))
                .isEqualTo(partner.id());
        play.complete(key, "userTask_giveFeedback", research.contactLogin(0), RetrospectivePath.feedback());
        assertThat(String.valueOf(play.variable(play.task(key, "userTask_holdRetrospective"), "keptWords")))
                .contains(company, "0 of 1 on time, 1 late", "1 of 1 on time", "1 deviation");
        RetrospectivePath.hold(play, key, List.of(partner.id()));
        assertThat(memories.find(key, company))
                .hasValueSatisfying(memory -> assertThat(memory.trackRecord()).isEqualTo(track));

        assertThat(earlier())
                .contains("\"rating\":\"4 of 5, 0 % of the KPIs green\"")
                .contains("milestones 0 of 1 on time, 1 late; plan items 0 of 1 on time, 1 late;"
                        + " data 1 of 1 on time; audits: 1 deviation");
    }

    /** A cooperation that has had no retrospective, such as a withdrawn one, is remembered as it stands. */
    private void rememberedBeforeTheRetrospective() {
        assertThat(memories.find(key, company)).isEmpty();
        assertThat(earlier()).contains("audits: 1 deviation").doesNotContain("of the KPIs green");
    }

    private String earlier() {
        CooperationKey next = cooperation("Tea and coffee again");
        new ResearchPath(play, next).start(company).describeResources();
        Task gathering = play.task(next, "userTask_gatherEvidence");
        return tasks.getVariable(gathering.getId(), "earlierCooperations").toString();
    }

    private void dataAndAudit() {
        post(
                "data",
                "/data-obligations",
                """
                {"partner":"%s","name":"Profile","content":"Age groups","firstDue":"2027-03-09"}"""
                        .formatted(partner.id()));
        long owed = ofPartner().at("/data/0/id").asLong();
        post(
                "data",
                "/data-obligations/" + owed + "/deliveries",
                """
                {"dueOn":"2027-03-09","deliveredOn":"2027-03-09","reference":"Folder 1"}""");
        post(
                "business-development",
                "/partner-audits",
                """
                {"partner":"%s","subject":"resources","about":"Shelves","auditor":"Lotus","auditedOn":"2027-03-08",
                 "stated":"12","found":"10","unit":"shops","finding":"deviation","reference":"Report 8"}"""
                        .formatted(partner.id()));
    }

    private void post(String account, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        assertThat(http.withBasicAuth(account, account)
                        .postForEntity("/api/cooperations/" + key + path, new HttpEntity<>(body, headers), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    private JsonNode ofPartner() {
        return Objects.requireNonNull(http.withBasicAuth("sales", "sales")
                        .getForObject("/api/cooperations/" + key + "/partner-performance", JsonNode.class))
                .get(0);
    }

    private JsonNode work(String what) {
        for (JsonNode line : ofPartner().path("work")) {
            if (line.path("what").asText().equals(what)) {
                return line;
            }
        }
        throw new AssertionError("Nothing is owed that is called " + what);
    }

    private void agreed() {
        BenefitSplit split = new BenefitSplit(
                "CNY",
                List.of("ours", partner.id()),
                BenefitSplit.Basis.SALES,
                null,
                List.of(new BenefitSplit.Tier(
                        null, Map.of("ours", new BigDecimal("60"), partner.id(), new BigDecimal("40")))),
                List.of(),
                null,
                List.of(),
                List.of());
        record.publish(
                key,
                RecordSection.AGREED_TERMS,
                new AgreedTerms(
                        1,
                        "0".repeat(64),
                        split,
                        LocalDate.of(2026, 11, 13),
                        FIRST_DAY,
                        LAST_DAY,
                        List.of("product-bundle"),
                        List.of()));
    }
}
