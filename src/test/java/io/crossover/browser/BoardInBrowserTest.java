package io.crossover.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Stage;
import io.crossover.people.PartnerOrganisations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board as a manager and a partner see it, on a screen and on a phone, with and without scripts and a mouse. */
class BoardInBrowserTest extends BrowserTest {

    private static final String TITLE = "跨界 Coffee and books";
    private static final int PHONE = 390;
    private static final int SCREEN = 1400;
    private static final Set<String> BARRIERS = Set.of("serious", "critical");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cooperations cooperations;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private CooperationKey key;

    @BeforeAll
    void aCampaignInItsSecondMonth() {
        key = propose(TITLE);
        propose("A second one");
        String group = organisations.open("Page One Books");
        organisations.addPerson(group, "partner-a", "Li", "Na", "li.na@example.com");
        cooperations.addParty(key, new Party("page-one", "Page One Books", "books", false, group));
        cooperations.enter(key, Stage.MONITORING);
        LocalDate first = LocalDate.now(clock).minusDays(40);
        cooperations.schedule(key, first, first.plusDays(89));
        send(
                HttpMethod.PUT,
                "/kpis",
                MediaType.APPLICATION_JSON,
                """
                [{"kpi":"new customers","unit":"people","target":9000,"direction":"higher","kind":"cumulative",
                  "from":"%1$s","to":"%2$s"},
                 {"kpi":"客单价 order value","unit":"CNY","target":60,"direction":"hit","kind":"rate",
                  "from":"%1$s","to":"%2$s"},
                 {"kpi":"complaint rate","unit":"%%","target":0.8,"direction":"lower","kind":"rate",
                  "from":"%1$s","to":"%2$s"}]"""
                        .formatted(first, first.plusDays(89)));
        List<String> rows = new ArrayList<>(List.of("kpi,at,value,source,segment"));
        IntStream.range(0, 40).forEach(day -> {
            rows.add("new customers,%s,%d,CRM,young".formatted(first.plusDays(day), 40 + day));
            rows.add("new customers,%s,%d,CRM,middle-aged".formatted(first.plusDays(day), 20));
            rows.add("客单价 order value,%s,%d,till,".formatted(first.plusDays(day), 52 + day % 17));
            rows.add("complaint rate,%s,0.%d,service,".formatted(first.plusDays(day), 6 + day % 4));
        });
        send(
                HttpMethod.POST,
                "/touches",
                MediaType.valueOf("text/csv"),
                """
                customer,at,kind,step,utm_source,value
                anna,%1$sT10:00:00+08:00,touch,sees the offer,微信 wechat,
                anna,%1$sT11:00:00+08:00,touch,opens the page,weibo,
                anna,%1$sT12:00:00+08:00,conversion,buys,,300.00
                """
                        .formatted(first.plusDays(5)));
        send(HttpMethod.POST, "/measurements", MediaType.valueOf("text/csv"), String.join("\n", rows) + "\n");
        whatThePartnerOwes();
    }

    /** Two deliveries that came, one of them late, one that did not, and an audit of each kind. */
    private void whatThePartnerOwes() {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusDays(16);
        post(
                "/data-obligations",
                """
                {"partner":"page-one","name":"每周销售 weekly sales","content":"Sales and visitors by shop and day",
                 "firstDue":"%s","everyDays":7,"until":"%s"}"""
                        .formatted(first, today.plusDays(30)));
        long owed = jdbc.sql("SELECT max(id) FROM data_obligation")
                .query(Long.class)
                .single();
        String delivery =
                """
                {"dueOn":"%s","deliveredOn":"%s","reference":"https://drive.example/sales","remark":"Complete"}""";
        post("/data-obligations/" + owed + "/deliveries", delivery.formatted(first, first));
        post("/data-obligations/" + owed + "/deliveries", delivery.formatted(first.plusDays(7), first.plusDays(10)));
        String audit =
                """
                {"partner":"page-one","subject":"%s","about":"%s","auditor":"Lotus Auditors","auditedOn":"%s",
                 "stated":%s,"found":%s,"unit":"%s","finding":"%s","reference":"Report 2027-7","remark":"As agreed"}""";
        post(
                "/partner-audits",
                audit.formatted(
                        "money", "Media budget", today.minusDays(4), "200000", "184000.50", "CNY", "deviation"));
        post(
                "/partner-audits",
                audit.formatted("resources", "Shelf space", today.minusDays(9), "12", "12", "shops", "confirmed"));
    }

    @Test
    void aManagerGoesFromTheBoardToTheCurvesOfOneCooperation() {
        try (Person manager = person("management")) {
            Page page = manager.page();
            open(page, "/board");
            manager.picture("board");
            page.getByText(TITLE).first().click();
            page.locator(".curve svg").first().waitFor();

            assertThat(page.locator(".curve .plot > div > svg").count()).isEqualTo(3);
            assertThat(page.locator(".curve").first().locator("svg path").count())
                    .isGreaterThan(5);
            assertThat(page.locator("h1").textContent()).isEqualTo(TITLE);
            page.locator(".attribution svg").waitFor();
            assertThat(page.locator(".attribution table").textContent()).contains("微信 wechat", "weibo", "%");
            page.selectOption("#model", "last");
            page.click(".attribution button");
            page.waitForCondition(() ->
                    page.locator(".attribution tbody tr").first().textContent().contains("100.0 %"));
            manager.picture("board-of-one");
            page.setViewportSize(PHONE, 844);
            manager.picture("board-of-one-on-a-phone");
            assertThat(widthOf(page)).isEqualTo(PHONE);
            open(page, "/board");
            manager.picture("board-on-a-phone");
            assertThat(widthOf(page)).isEqualTo(PHONE);
        }
    }

    @Test
    @DisplayName("domain.md 11: a partner sees the shared figures of its cooperation, and none of ours")
    void aPartnerSeesTheSharedFigures() {
        try (Person partner = person("partner-a")) {
            Page page = partner.page();
            open(page, "/board");
            partner.picture("board-of-a-partner");
            assertThat(page.locator("main").textContent())
                    .contains(TITLE)
                    .doesNotContain("A second one", "Cockpit", "Where time goes", "emergenc");
            page.getByText(TITLE).first().click();
            page.locator(".curve svg").first().waitFor();
            partner.picture("board-of-one-of-a-partner");

            assertThat(page.locator("main").textContent())
                    .contains("new customers", "Page One Books")
                    .doesNotContain("Cockpit", "Alerts", "Suggestion", "Budget", "500000");
            assertThat(barriers(page)).isEmpty();
        }
    }

    @Test
    @DisplayName("M8 a delivery is recorded without scripts; a bad entry keeps what was typed")
    void M8_aDeliveryIsRecordedWithoutScripts() {
        try (BrowserContext context = withoutScripts()) {
            Page page = context.newPage();
            page.setViewportSize(SCREEN, 900);
            page.navigate(address() + "/login");
            page.fill("#username", "management");
            page.fill("#password", "management");
            page.click("form.panel button");
            open(page, "/board/" + key);
            page.getByText("What is due and what came").click();
            picture(page, "partners");
            page.locator("td a:has-text('Record')").first().click();
            page.selectOption("[name=due]", new SelectOption().setIndex(1));
            page.fill("[name=deliveredOn]", LocalDate.now(clock).plusDays(1).toString());
            page.fill("[name=reference]", "Folder 7");
            page.click("form[action*='deliveries'] button");

            assertThat(page.locator("form[action*='deliveries'] [role=alert]").textContent())
                    .contains("lies after today");
            assertThat(page.locator("[name=reference]").first().inputValue()).isEqualTo("Folder 7");
            picture(page, "partners-refused");
            page.fill("[name=deliveredOn]", LocalDate.now(clock).toString());
            page.click("form[action*='deliveries'] button");
            assertThat(page.locator("main").textContent()).contains("Folder 7", "2 days late");
            page.setViewportSize(PHONE, 844);
            picture(page, "partners-on-a-phone");
            assertThat(widthOf(page)).isEqualTo(PHONE);
        }
    }

    @Test
    @DisplayName("M8, domain.md 11: a partner sees its own performance")
    void M8_aPartnerSeesItsOwnPerformance() {
        try (Person partner = person("partner-a")) {
            Page page = partner.page();
            open(page, "/cooperations/" + key + "/partners");
            partner.picture("partners-of-a-partner");

            assertThat(page.locator("h1").textContent()).isEqualTo("Your performance");
            assertThat(page.locator("main").textContent())
                    .contains("每周销售 weekly sales", "deviation")
                    .doesNotContain("Lotus", "As agreed", "Complete", "184");
            assertThat(page.locator("main form").count()).isZero();
            assertThat(barriers(page)).isEmpty();
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Test
    void theFiltersWorkWithoutScripts() {
        try (BrowserContext context = withoutScripts()) {
            Page page = context.newPage();
            page.navigate(address() + "/login");
            page.fill("#username", "management");
            page.fill("#password", "management");
            page.click("form.panel button");
            // a click does not wait for the page that it leads to
            page.waitForURL(url -> !url.contains("/login"));
            open(page, "/board");
            page.selectOption("#stage", "monitoring");
            page.fill("#text", "coffee");
            page.click("form.filter button");

            page.waitForURL(url -> url.contains("text=coffee") && url.contains("stage=monitoring"));
            assertThat(page.locator("tbody .key").allTextContents()).containsExactly(key.value());
            page.locator("thead").getByText("Days in it").first().click();
            page.waitForURL(url ->
                    Stream.of("text=coffee", "stage=monitoring", "sort=days").allMatch(url::contains));
            page.getByText(TITLE).first().click();
            page.waitForURL("**/board/" + key);
            assertThat(page.locator(".curve table tbody tr").count()).isGreaterThan(100);
        }
    }

    @Test
    void theKeyboardReachesEverything() {
        try (Person manager = person("management")) {
            Page page = manager.page();
            open(page, "/board/" + key);
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            page.waitForURL("**#content");
            Locator table = page.locator(".curve summary").first();
            table.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".curve table").first().isVisible()).isTrue();
        }
    }

    @Test
    void nothingOfOursKeepsAnybodyOut() {
        try (Person manager = person("management")) {
            Page page = manager.page();
            for (String path : List.of(
                    "/",
                    "/board",
                    "/board?status=any",
                    "/board/" + key,
                    "/cooperations/" + key + "/figures",
                    "/cooperations/" + key + "/briefs",
                    "/cooperations/" + key + "/partners",
                    "/deputies",
                    "/tasks",
                    "/notices",
                    "/board/none")) {
                for (int width : new int[] {SCREEN, PHONE}) {
                    page.setViewportSize(width, 900);
                    open(page, path);
                    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
                    assertThat(barriers(page)).as(path + " at " + width).isEmpty();
                }
            }
        }
        try (Person stranger = person("partner-b")) {
            open(stranger.page(), "/board");
            assertThat(barriers(stranger.page())).isEmpty();
            stranger.page().context().clearCookies();
            open(stranger.page(), "/login");
            assertThat(barriers(stranger.page())).isEmpty();
        }
    }

    @Test
    void cockpitAndTasklistLeadToTheBoard() {
        try (Person manager = person("management")) {
            Stream.of("/camunda/app/cockpit/default/#/dashboard", "/camunda/app/tasklist/default/")
                    .forEach(path -> {
                        Page page = manager.page();
                        page.navigate("about:blank");
                        page.navigate(address() + path);
                        page.locator("a[href$='/../board']").first().click();
                        page.waitForURL("**/board");
                        assertThat(page.locator("h1").textContent()).isEqualTo("Board");
                    });
        }
    }

    @Test
    void aPageCanBePrinted() {
        try (Person manager = person("management")) {
            Page page = manager.page();
            open(page, "/board/" + key);
            byte[] printed = page.pdf(new Page.PdfOptions().setPath(Path.of("target", "pictures", "board-of-one.pdf")));
            assertThat(printed).hasSizeGreaterThan(10_000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".site-header").isVisible()).isFalse();
            assertThat(page.locator(".curve svg").first().isVisible()).isTrue();
        }
    }

    private void open(Page page, String path) {
        page.navigate(address() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** What keeps somebody out who cannot see, or cannot use a mouse. */
    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> BARRIERS.contains(rule.getImpact()))
                        .map(BoardInBrowserTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private static int widthOf(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }

    private CooperationKey propose(String title) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<JsonNode> answer = http.withBasicAuth("business-development", "business-development")
                .exchange(
                        "/api/cooperations",
                        HttpMethod.POST,
                        new HttpEntity<>(
                                """
                                {"title":"%s","goal":"new-customers","ourBrand":"Moonlight Coffee",
                                 "wantedFrom":"2027-03-01","wantedTo":"2027-05-29","budget":"500000","currency":"CNY",
                                 "pilot":false,"candidates":[{"name":"Page One Books","industry":"books"}]}"""
                                        .formatted(title),
                                headers),
                        JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return new CooperationKey(
                Objects.requireNonNull(answer.getBody()).path("key").asText());
    }

    private void post(String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<String> answer = http.withBasicAuth("management", "management")
                .postForEntity("/api/cooperations/" + key + path, new HttpEntity<>(body, headers), String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    private void send(HttpMethod method, String path, MediaType type, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        ResponseEntity<String> answer = http.withBasicAuth("data", "data")
                .exchange("/api/cooperations/" + key + path, method, new HttpEntity<>(body, headers), String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }
}
