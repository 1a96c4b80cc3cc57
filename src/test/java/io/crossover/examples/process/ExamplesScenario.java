package io.crossover.examples.process;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.MonitoringSheet;
import io.crossover.cooperation.Punctuality;
import io.crossover.cooperation.Stage;
import io.crossover.cooperation.Status;
import io.crossover.examples.Story;
import io.crossover.examples.store.ExampleTable;
import io.crossover.monitoring.AttributionModel;
import io.crossover.monitoring.process.AlertRelay;
import io.crossover.monitoring.store.ChannelReports;
import io.crossover.monitoring.store.PartnerPerformances;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Scenario;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The examples reach the tasks that wait for a newcomer through the same engine and checks as real cooperations. */
class ExamplesScenario extends Scenario {

    private static final int ENOUGH_PASSES = 100;

    @Autowired
    private ChannelReports channels;

    @Autowired
    private PartnerPerformances performances;

    @Autowired
    private Clock clock;

    @Autowired
    private ExamplePlayer player;

    @Autowired
    private ExampleTable table;

    @Autowired
    private AlertRelay relay;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Journal journal;

    @Autowired
    private MonitoringSheet sheets;

    @Autowired
    private PartnerOrganisations organisations;

    private List<Story> stories;

    /** Each pass begins as after a stop: nothing is known but what the database holds. */
    @BeforeEach
    void playAll() {
        stories = new Examples(player).stories();
        for (int pass = 1; pass <= ENOUGH_PASSES && !unfinished().isEmpty(); pass++) {
            new Examples(player).play();
            relay.deliver();
            stories.forEach(story -> play.runJobs(keyOf(story)));
        }
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void everyExampleWaitsInItsStageWithItsTasks() {
        assertThat(waitingIn(Stage.RESEARCH))
                .containsExactly(Map.entry(
                        "Morning run, morning coffee",
                        List.of(
                                "Clear Harbour Clinic: Morning run, morning coffee",
                                "Decide on 跑吧: Morning run, morning coffee",
                                "Gather facts on 青山茶园: Morning run, morning coffee")));
        assertThat(waitingIn(Stage.DESIGN))
                .containsExactly(Map.entry(
                        "A reading corner in twelve shops",
                        List.of("Prepare the benefit split of A reading corner in twelve shops")));
        assertThat(waitingIn(Stage.SIGNING))
                .containsOnly(
                        Map.entry("A poem on every cup", List.of("Review version 1: A poem on every cup")),
                        Map.entry(
                                "夜跑 Night run of the old town",
                                List.of(
                                        "Sign for Moonlight Coffee: 夜跑 Night run of the old town",
                                        "Sign for 跑吧: 夜跑 Night run of the old town")));
        assertThat(waitingIn(Stage.EXECUTION))
                .hasEntrySatisfying("Campus run with 20 universities", open -> assertThat(open)
                        .hasSize(6)
                        .contains(
                                "Accept: Execution rules: Runner's breakfast for Campus run with 20 universities",
                                "Deliver: Channels of 跑吧 for Campus run with 20 universities"))
                .hasEntrySatisfying(
                        "Members' week of coffee and books",
                        open -> assertThat(open).hasSize(5).allMatch(name -> name.startsWith("Check: ")))
                .hasSize(2);
        assertThat(waitingIn(Stage.MONITORING))
                .hasEntrySatisfying("城市马拉松 City marathon breakfast", open -> assertThat(open)
                        .containsExactly(
                                "Consult on participation of 城市马拉松 City marathon breakfast: red",
                                "Enter measurements of 城市马拉松 City marathon breakfast",
                                "Review new customers of 城市马拉松 City marathon breakfast: yellow"))
                .hasEntrySatisfying("Crime night: 100 shops, one riddle", open -> assertThat(open)
                        .hasSize(4)
                        .filteredOn(name -> name.startsWith("Take on: "))
                        .hasSize(3))
                .hasSize(2);
        assertThat(waitingIn(Stage.SETTLEMENT))
                .containsExactly(Map.entry(
                        "Winter tales",
                        List.of(
                                "Check statement: Moonlight Coffee, Winter tales",
                                "Check statement: Page One Books, Winter tales")));
        assertThat(waitingIn(Stage.RETROSPECTIVE))
                .containsExactly(Map.entry("春日步数 Spring steps", List.of("Hold retrospective of 春日步数 Spring steps")));
        assertThat(stories)
                .filteredOn(story -> story.rests() == null)
                .singleElement()
                .satisfies(story ->
                        assertThat(cooperations.get(keyOf(story)).status()).isEqualTo(Status.CLOSED));
    }

    @Test
    void everyGroupAndBothPartnersHaveWork() {
        assertThat(stories.stream()
                        .flatMap(story -> openTasks(story).stream())
                        .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                        .map(IdentityLink::getGroupId))
                .contains(
                        "business-development",
                        "marketing",
                        "sales",
                        "content",
                        "design",
                        "technology",
                        "data",
                        "supply-chain",
                        "legal",
                        "finance",
                        "customer-service",
                        "public-relations",
                        "experts",
                        "management",
                        organisations.open("跑吧"),
                        organisations.open("Page One Books"));
    }

    @Test
    void aCampaignThatRunsShowsEveryColour() {
        assertThat(sheets.current(keyOf("city-marathon")).orElseThrow().lines())
                .extracting(line -> line.kpi() + " " + line.colour() + (line.marked() ? ", marked" : ""))
                .containsExactly("new customers yellow", "participation red", "sales green", "exposure green, marked");
    }

    @Test
    @DisplayName("M8: a campaign that runs shows how its partner keeps its word")
    void aRunningCampaignShowsItsPartnersWord() {
        assertThat(performances.performances(keyOf("city-marathon")))
                .singleElement()
                .satisfies(partner -> {
                    assertThat(partner.trackRecord().deliveries()).isEqualTo(new Punctuality(1, 1, 1));
                    assertThat(partner.trackRecord().items().decided()).isPositive();
                    assertThat(partner.trackRecord().auditWords()).isEqualTo("1 deviation");
                });
    }

    @Test
    @DisplayName("M5, M6: a campaign that runs shows what its channels earned, and one that earned too little")
    void aCampaignThatRunsShowsItsChannels() {
        ChannelReports.Report report =
                // of yesterday as well: it may be a minute past midnight
                channels.of(
                        keyOf("city-marathon"),
                        AttributionModel.TIME_DECAY,
                        null,
                        LocalDate.now(clock).minusDays(1),
                        null);

        assertThat(report.channels()).hasSize(6);
        assertThat(report.suggestions()).isNotEmpty();
    }

    @Test
    void aFinishedExampleIsNeverTouchedAgain() {
        Map<String, Integer> before = journalLengths();
        int cooperationsBefore = cooperations.all().size();

        new Examples(player).play();

        assertThat(journalLengths()).isEqualTo(before);
        assertThat(cooperations.all()).hasSize(cooperationsBefore);
        assertThat(cooperations.all())
                .extracting(cooperation -> cooperation.proposal().title())
                .containsOnlyOnce(stories.stream().map(Story::title).toArray(String[]::new));
    }

    /** The open tasks' names by the title of the examples that rest in a stage. */
    private Map<String, List<String>> waitingIn(Stage stage) {
        return stories.stream()
                .filter(story -> story.rests() == stage)
                .filter(story -> cooperations.get(keyOf(story)).stage() == stage)
                .filter(story -> cooperations.get(keyOf(story)).status() == Status.RUNNING)
                .collect(toMap(Story::title, story -> openTasks(story).stream()
                        .map(Task::getName)
                        .sorted()
                        .toList()));
    }

    private List<Task> openTasks(Story story) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(keyOf(story).value())
                .list();
    }

    private List<String> unfinished() {
        return stories.stream()
                .filter(story -> !player.isFinished(story))
                .map(story -> story.name()
                        + table.started(story.name()).map(this::where).orElse(""))
                .toList();
    }

    private String where(CooperationKey key) {
        Cooperation cooperation = cooperations.get(key);
        return Arrays.asList(
                        cooperation.stage(),
                        cooperation.status(),
                        tasks.createTaskQuery()
                                .processInstanceBusinessKey(key.value())
                                .list())
                .toString();
    }

    private CooperationKey keyOf(Story story) {
        return keyOf(story.name());
    }

    private CooperationKey keyOf(String name) {
        return table.started(name).orElseThrow();
    }

    private Map<String, Integer> journalLengths() {
        return stories.stream()
                .collect(toMap(Story::name, story -> journal.of(keyOf(story)).size()));
    }
}
