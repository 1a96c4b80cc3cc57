package io.crossover.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One cooperation on the board through HTTP: pictures, tables and files, as each account. */
class CooperationBoardTest extends Scenario {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private CooperationRecord record;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private CooperationKey key;

    @BeforeEach
    void aCampaignWithFigures() {
        play.setTime(Instant.parse("2027-03-20T02:00:00Z"));
        key = cooperation("跨界 " + unique("One"));
        send(
                HttpMethod.PUT,
                "/kpis",
                MediaType.APPLICATION_JSON,
                """
                [{"kpi":"new customers","unit":"people","target":3100,"direction":"higher","kind":"cumulative",
                  "from":"2027-03-01","to":"2027-03-31"},
                 {"kpi":"=participation","unit":"%","target":15,"direction":"higher","kind":"rate",
                  "from":"2027-03-01","to":"2027-03-31"}]""");
        send(
                HttpMethod.POST,
                "/measurements",
                MediaType.valueOf("text/csv"),
                """
                kpi,at,value,source,segment
                new customers,2027-03-02T00:30:00+08:00,100,CRM,young
                new customers,2027-03-02T23:30:00+08:00,40,CRM,middle-aged
                new customers,2027-03-04T12:00:00+08:00,60,CRM,young
                =participation,2027-03-02T08:00:00+08:00,10,app,
                =participation,2027-03-02T20:00:00+08:00,16,app,
                """);
    }

    @Test
    @DisplayName("M1 the curve adds up by the cooperation's own days and ends with the newest measurement")
    void M1_theCurve() {
        assertThat(file("management", "/curves.csv?kpi=new customers&to=2027-03-05"))
                .containsExactly(
                        "kpi,unit,segment,region,day,expected,actual,colour",
                        "new customers,people,,,2027-03-01,100,,",
                        "new customers,people,,,2027-03-02,200,140,red",
                        "new customers,people,,,2027-03-03,300,140,red",
                        "new customers,people,,,2027-03-04,400,200,red",
                        "new customers,people,,,2027-03-05,500,,");
        assertThat(file("management", "/curves.csv?kpi={kpi}&from=2027-03-02&to=2027-03-02", "=participation"))
                .containsExactly(
                        "kpi,unit,segment,region,day,expected,actual,colour",
                        "'=participation,%,,,2027-03-02,15,16,green");
    }

    @Test
    @DisplayName("M12 one board for all parties: GMV, order value, repurchase and every KPI that the API feeds")
    void M12_oneBoardForAllParties() {
        TestRestTemplate partner = partner(key, "tea");
        send(
                HttpMethod.PUT,
                "/kpis",
                MediaType.valueOf("text/csv"),
                """
                kpi,unit,target,direction,kind,from,to
                GMV,CNY,5000000,higher,cumulative,2027-03-01,2027-03-31
                order value,CNY,80,higher,rate,2027-03-01,2027-03-31
                repurchase rate,%,20,higher,rate,2027-03-01,2027-03-31
                cups redeemed,cups,310,higher,cumulative,2027-03-01,2027-03-31
                """);
        send(
                HttpMethod.POST,
                "/measurements",
                MediaType.APPLICATION_JSON,
                """
                [{"kpi":"GMV","at":"2027-03-19","value":3234567,"source":"shop"},
                 {"kpi":"order value","at":"2027-03-19","value":76.5,"source":"shop"},
                 {"kpi":"repurchase rate","at":"2027-03-19","value":14,"source":"CRM"},
                 {"kpi":"cups redeemed","at":"2027-03-19","value":188,"source":"till"}]""");

        for (String page : List.of(
                page("management", ""),
                page("sales", ""),
                Objects.requireNonNull(partner.getForObject("/board/" + key, String.class)))) {
            assertThat(page)
                    .contains("GMV by day", "order value by day", "repurchase rate by day", "cups redeemed by day")
                    .contains("data-actual=\"3234567\"", "data-actual=\"76.5\"", "data-actual=\"14\"")
                    .contains("data-actual=\"188\"");
        }
        send(
                HttpMethod.POST,
                "/measurements",
                MediaType.valueOf("text/csv"),
                "kpi,at,value,source\nrepurchase rate,2027-03-20,19.25,CRM\n");
        assertThat(partner.getForObject("/board/" + key, String.class))
                .as("what the API brings, every party sees with the next look")
                .contains("data-actual=\"19.25\"");
    }

    @Test
    void everyPictureHasItsTableAndItsFile() {
        String page = page("management", "");

        assertThat(page)
                .contains("跨界", "new customers by day", "data-actual=\"140\"", "data-direction=\"higher\"")
                .contains("/board/" + key + "/curves.csv?kpi=new%20customers")
                .contains("/board/" + key + "/sheet.csv", "/board/" + key + "/journal.csv")
                .contains("/webjars/echarts/")
                .doesNotContain("<script>", "http://", "https://");
        assertThat(file("management", "/sheet.csv").get(1)).startsWith("new customers,people,,,3100,");
        assertThat(file("management", "/journal.csv").get(0)).isEqualTo("when,who,for,what,figures");
        assertThat(page("management", "?from=2027-03-04&to=2027-03-04")).doesNotContain("data-actual=\"140\"");
        Stream.of("/webjars/echarts/echarts.min.js", "/js/board.js")
                .forEach(script -> assertThat(http.withBasicAuth("sales", "sales")
                                .getForEntity(script, String.class)
                                .getStatusCode())
                        .isEqualTo(HttpStatus.OK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?from=soon", "?from=2027-03-05&to=2027-03-04", "/curves.csv?kpi=luck", "/curves.csv?to=31.3."})
    void whatCannotBeShownIsSaidInAWord(String query) {
        ResponseEntity<String> answer = get("management", query);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("<main").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/curves.csv", "/sheet.csv", "/plan.csv", "/journal.csv", "/channels.csv", "/agreement/1"})
    @DisplayName("domain.md 11: a partner of another cooperation finds nothing at all")
    void anotherPartnerFindsNothing(String path) {
        TestRestTemplate stranger = partner(cooperation(unique("Another")), "stranger");

        assertThat(stranger.getForEntity("/board/" + key + path, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("domain.md 11: a partner sees the shared KPIs, its own plan items and statement, and nothing of ours")
    void aPartnerSeesItsPart() {
        TestRestTemplate partner = partner(key, "tea");
        cooperations.addParty(key, new Party("toys", "Tiny Toys", "toys", false, "partner-toys-" + key));
        record.publish(key, RecordSection.MANDATE, Map.of("bottomLine", "MARKER-mandate"));
        journal.record(key, JournalKind.SCORE, "MARKER-score", Map.of("total", "MARKER-total"));
        journal.record(key, JournalKind.SETTLEMENT, "MARKER-toys", Map.of(), Audience.with("toys"));
        journal.record(key, JournalKind.SIGNATURE, "Signed by tea", Map.of(), Audience.with("tea"));
        long alert = jdbc.sql("SELECT max(id) FROM kpi_alert").query(Long.class).single();
        jdbc.sql(
                        """
                INSERT INTO kpi_alert_review (alert_id, kind, analysis, suggestion, reviewed_by, reviewed_at)
                VALUES (:alert, 'REVIEW', 'MARKER-analysis', 'MARKER-suggestion', 'marketing', CURRENT_TIMESTAMP)""")
                .param("alert", alert)
                .update();
        planAndStatements();

        List<String> seen = Stream.of("", "/curves.csv", "/sheet.csv", "/plan.csv", "/journal.csv")
                .map(path -> Objects.requireNonNull(partner.getForObject("/board/" + key + path, String.class)))
                .toList();

        assertThat(seen).allSatisfy(text -> assertThat(text).doesNotContain("MARKER", "500000", "Cockpit"));
        assertThat(seen.get(0))
                .contains("new customers", "data-actual=\"140\"", "Brew the tea", "Signed by tea", "CNY 700")
                .doesNotContain("Build the toys", "CNY 300", "Alerts", "What the channels earned");
        assertThat(seen.get(1)).contains("new customers,people,,,2027-03-02,200,140,red");
        assertThat(partner.getForEntity("/board/" + key + "/agreement/1", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(partner.getForEntity("/board/" + key + "/channels.csv", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(page("management", ""))
                .contains("MARKER-mandate", "MARKER-analysis", "Build the toys", "CNY 300", "Alerts", "CNY 500000");
    }

    @Test
    void theAgreementIsForThoseWhoseWorkItIs() {
        jdbc.sql(
                        """
                INSERT INTO agreement_version
                    (cooperation_key, version, document, terms, sha256, clauses, fixed_by, fixed_at)
                VALUES (:key, 1, '协议 of both', '{}', :hash, '[]', 'legal', CURRENT_TIMESTAMP)""")
                .param("key", key.value())
                .param("hash", "0".repeat(64))
                .update();

        assertThat(get("legal", "/agreement/1").getBody()).isEqualTo("协议 of both");
        assertThat(page("legal", "")).contains("Agreement, version 1", "was changed after it had been fixed");
        assertThat(get("legal", "/agreement/2").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("content", "/agreement/1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private void planAndStatements() {
        jdbc.sql(
                        """
                INSERT INTO execution_plan
                    (cooperation_key, first_day, last_day, design_freeze, warm_up_live, data_review)
                VALUES (:key, DATE '2027-03-01', DATE '2027-03-31', DATE '2027-02-01', DATE '2027-02-20', DATE '2027-04-02')""")
                .param("key", key.value())
                .update();
        Map.of("tea", "Brew the tea", "toys", "Build the toys").forEach((party, what) -> jdbc.sql(
                        """
                        INSERT INTO plan_item (cooperation_key, item_number, phase, description, our_owner, partner_id,
                            accountable, starts_on, ends_on, deliverable)
                        VALUES (:key, :number, 'PREPARATION', :what, 'marketing', :party, 'THEIRS',
                            DATE '2027-02-01', DATE '2027-02-10', 'samples')""")
                .param("key", key.value())
                .param("number", party.length())
                .param("what", what)
                .param("party", party)
                .update());
        Map.of("tea", 700, "toys", 300).forEach((party, amount) -> {
            jdbc.sql(
                            """
                    INSERT INTO settlement_statement (cooperation_key, party_id, currency, computed_at)
                    VALUES (:key, :party, 'CNY', CURRENT_TIMESTAMP)""")
                    .param("key", key.value())
                    .param("party", party)
                    .update();
            jdbc.sql(
                            """
                    INSERT INTO settlement_line (statement_id, position, clause, reason, amount, recorded_by, recorded_at)
                    SELECT id, 1, 'split', 'by contribution', :amount, 'finance', CURRENT_TIMESTAMP
                    FROM settlement_statement WHERE cooperation_key = :key AND party_id = :party""")
                    .param("key", key.value())
                    .param("party", party)
                    .param("amount", amount)
                    .update();
        });
    }

    /** Somebody of a new company that is a party of the cooperation under this id. */
    private TestRestTemplate partner(CooperationKey cooperation, String id) {
        String login = unique(id).toLowerCase(Locale.ROOT);
        String group = organisations.open(unique("Silk Road " + id));
        organisations.addPerson(group, login, "Wu", "Lan", login + "@example.com");
        cooperations.addParty(cooperation, new Party(id, "Silk Road " + id, "tea", false, group));
        return http.withBasicAuth(login, play.choosePassword(login));
    }

    private List<String> file(String account, String path, Object... variables) {
        ResponseEntity<String> answer =
                http.withBasicAuth(account, account).getForEntity("/board/" + key + path, String.class, variables);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).startsWith("\uFEFF");
        return Objects.requireNonNull(answer.getBody()).substring(1).lines().toList();
    }

    private String page(String account, String query) {
        ResponseEntity<String> answer = get(account, query);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return Objects.requireNonNull(answer.getBody());
    }

    private ResponseEntity<String> get(String account, String path) {
        return http.withBasicAuth(account, account).getForEntity("/board/" + key + path, String.class);
    }

    private void send(HttpMethod method, String path, MediaType type, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        ResponseEntity<String> answer = http.withBasicAuth("data", "data")
                .exchange("/api/cooperations/" + key + path, method, new HttpEntity<>(body, headers), String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    private static String unique(String word) {
        return word + UUID.randomUUID().toString().substring(0, 8);
    }
}
