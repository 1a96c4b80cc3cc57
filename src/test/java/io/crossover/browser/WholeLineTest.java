package io.crossover.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Proposing.Candidate;
import io.crossover.cooperation.Stage;
import io.crossover.cooperation.Status;
import io.crossover.examples.Story;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The people of the trade, each with their own account, take one cooperation from the proposal in Tasklist to the closed
 * retrospective.
 */
class WholeLineTest extends BrowserTest {

    private static final String MEASURING = "userTask_enterMeasurements";

    private static final Story STORY = new Story(
            "whole-line",
            null,
            List.of(new Story.Left(MEASURING, null)),
            "Coffee and books in spring",
            "new-customers",
            "1600000",
            false,
            List.of(
                    new Candidate("Page One Books", "books", "Ms Li, front desk"),
                    new Candidate("Tiny Toys", "toys", "Reception")),
            Map.of(
                    "partner", "Page One Books",
                    "contact", "partner-a",
                    "person", "Li Na",
                    "customers", "People who read on their way and at the weekend",
                    "pain", "Libraries close early, and bookshops have no place to stay",
                    "offer", "A quiet corner with new books to try, and a coffee with every book",
                    "product", "Book and cup",
                    "lastStep", "Reads on in the corner"),
            List.of(),
            List.of(),
            null);

    @Autowired
    private Cooperations cooperations;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Clock clock;

    @Test
    @DisplayName("from the proposal to the closed retrospective, with alerts, an emergency and a settlement on the way")
    void oneCooperationFromTheProposalToTheClosedRetrospective() {
        LocalDate today = LocalDate.now(clock);
        try (Cast cast = new Cast(this::person, engine, STORY, today)) {
            CooperationKey key = propose(cast, today);

            workUntil(cast, key, () -> stage(key) == Stage.MONITORING && isOpen(key, MEASURING));
            assertThat(cooperations.partners(key)).extracting("name").containsExactly("Page One Books");
            managerSeesWhereItStands(cast, key);

            figuresOfTheCampaignComeUpInTheirColours(key);
            aRedFigureLeadsToTheExpertsAndAnEmergency(cast, key);

            endCampaign(cast, key);
            workUntil(cast, key, () -> cooperations.get(key).status().isOver());

            assertThat(cooperations.get(key).status()).isEqualTo(Status.CLOSED);
            recordCanBeReadByOurPeopleAndInPartByThePartner(cast, key);
        }
    }

    private CooperationKey propose(Cast cast, LocalDate today) {
        cast.at("business-development")
                .start(
                        "Cooperation: from the idea",
                        "propose-cooperation",
                        Map.ofEntries(
                                Map.entry("title", STORY.title()),
                                Map.entry("goal", STORY.goal()),
                                Map.entry("ourBrand", "Moonlight Coffee"),
                                Map.entry("ourProfile", "Office workers between 25 and 40"),
                                Map.entry("wantedFrom", today.plusDays(100).toString()),
                                Map.entry("wantedTo", today.plusDays(129).toString()),
                                Map.entry("budget", STORY.budget()),
                                Map.entry("currency", "CNY"),
                                Map.entry(
                                        "candidates",
                                        List.of(
                                                Map.of("name", "Page One Books", "industry", "books"),
                                                Map.of("name", "Tiny Toys", "industry", "toys")))));
        Cooperation proposed = cooperations.all().get(0);
        assertThat(proposed.proposedBy()).isEqualTo("business-development");
        assertThat(proposed.proposal().title()).isEqualTo(STORY.title());
        return proposed.key();
    }

    /** Everybody does what waits for them until something has come about. */
    private void workUntil(Cast cast, CooperationKey key, BooleanSupplier done) {
        await().atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    Optional<Task> next = done.getAsBoolean()
                            ? Optional.empty()
                            : open(key).stream().filter(cast::knows).findFirst();
                    next.ifPresent(cast::complete);
                    return done.getAsBoolean();
                });
    }

    private void figuresOfTheCampaignComeUpInTheirColours(CooperationKey key) {
        String now = clock.instant().toString();
        upload(
                key,
                """
                kpi,at,value,source
                new customers,%1$s,80000,CRM
                participation,%1$s,18,App
                co-branded sales,%1$s,4500000,Point of sale
                exposure,%1$s,25000000,Channel reports
                ROI,%1$s,2.8,Finance
                """
                        .formatted(now));

        assertThat(colours(key))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "new customers", "yellow",
                        "participation", "green",
                        "co-branded sales", "yellow",
                        "exposure", "green",
                        "ROI", "green"));
    }

    private void aRedFigureLeadsToTheExpertsAndAnEmergency(Cast cast, CooperationKey key) {
        upload(key, "kpi,at,value,source\nparticipation,%s,9,App\n".formatted(clock.instant()));
        assertThat(colours(key)).containsEntry("participation", "red");

        Set<String> seen = new HashSet<>();
        workUntil(cast, key, () -> {
            open(key).forEach(task -> seen.add(task.getTaskDefinitionKey()));
            return seen.contains("userTask_writeIncidentReport")
                    && open(key).stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList()
                            .equals(List.of(MEASURING));
        });

        assertThat(seen)
                .contains(
                        "userTask_reviewProcess",
                        "userTask_consultExperts",
                        "userTask_takeOnLine",
                        "userTask_carryOutLine",
                        "userTask_writeIncidentReport");
    }

    private void endCampaign(Cast cast, CooperationKey key) {
        Person management = cast.at("management");
        management.start(
                "Pause, resume, end",
                "choose-course",
                Map.of("course", "end-campaign", "courseReason", "Everything was sold before the last day"));
        Task choice = await().until(
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .taskDefinitionKey("userTask_steerCooperation")
                                .singleResult(),
                        task -> task != null);
        management.complete(choice, Map.of("cooperationToSteer", key.value(), "courseConfirmed", true));
    }

    private void managerSeesWhereItStands(Cast cast, CooperationKey key) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("cooperation")
                .processInstanceBusinessKey(key.value())
                .singleResult();
        Person management = cast.at("management");
        Page page = management.page();
        page.navigate(address() + "/camunda/app/cockpit/default/#/process-instance/" + instance.getId());
        page.getByText("Watch the figures").first().waitFor();
        page.getByText("Called Process Instances").click();
        page.getByText("Monitoring:").first().waitFor();
        assertThat(page.content()).contains(key.value());
        management.picture("cockpit");
        page.navigate(address() + "/board/" + key);
        assertThat(page.content()).contains("Campaign and monitoring", "Page One Books", "Journal");
        management.picture("cooperation");
    }

    private void recordCanBeReadByOurPeopleAndInPartByThePartner(Cast cast, CooperationKey key) {
        JsonNode ours = get("management", key);
        JsonNode theirs = get("partner-a", key);

        assertThat(ours.path("record")).isNotEmpty();
        assertThat(ours.path("journal"))
                .hasSizeGreaterThan(theirs.path("journal").size());
        assertThat(theirs.path("record")).isEmpty();
        assertThat(theirs.toString())
                .contains("Page One Books")
                .doesNotContain("No exclusivity beyond the campaign", "minimumShare", "Tiny Toys");
        Page page = cast.at("management").page();
        page.navigate(address() + "/board?status=any");
        assertThat(page.content()).contains(key.value(), "closed");
    }

    private void upload(CooperationKey key, String csv) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.valueOf("text/csv"));
        ResponseEntity<JsonNode> answer = http.withBasicAuth("data", "data")
                .exchange(
                        "/api/cooperations/" + key + "/measurements",
                        HttpMethod.POST,
                        new HttpEntity<>(csv, headers),
                        JsonNode.class);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
    }

    private Map<String, String> colours(CooperationKey key) {
        Map<String, String> colours = new TreeMap<>();
        JsonNode sheet =
                http.withBasicAuth("data", "data").getForObject("/api/cooperations/" + key + "/kpis", JsonNode.class);
        sheet.forEach(line ->
                colours.put(line.path("kpi").asText(), line.path("colour").asText()));
        return colours;
    }

    private JsonNode get(String account, CooperationKey key) {
        return http.withBasicAuth(account, account).getForObject("/api/cooperations/" + key, JsonNode.class);
    }

    private List<Task> open(CooperationKey key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private boolean isOpen(CooperationKey key, String activity) {
        return open(key).stream().anyMatch(task -> task.getTaskDefinitionKey().equals(activity));
    }

    private Stage stage(CooperationKey key) {
        return cooperations.get(key).stage();
    }
}
