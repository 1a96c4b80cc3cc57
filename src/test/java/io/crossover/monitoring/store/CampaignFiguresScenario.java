package io.crossover.monitoring.store;

import static io.crossover.monitoring.store.MarchKpi.kpi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.RefusedUploadException;
import io.crossover.monitoring.UploadResult;
import io.crossover.scenario.Scenario;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CampaignFiguresScenario extends Scenario {

    private static final String LAST_DAY = "2027-03-31";

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private AlertTable alerts;

    @Autowired
    private AlertOutbox outbox;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private CooperationKey key;

    @BeforeEach
    void aCampaign() {
        key = cooperation("Figures");
    }

    @Test
    @DisplayName("M4 the sheet at the campaign's end")
    void M4_theSheet() {
        figures.define(
                key,
                List.of(
                        kpi("new customers", "100000", KpiKind.CUMULATIVE),
                        kpi("participation", "15", KpiKind.RATE),
                        kpi("co-branded sales", "5000000", KpiKind.CUMULATIVE),
                        kpi("exposure", "20000000", KpiKind.CUMULATIVE),
                        kpi("ROI", "3", KpiKind.RATE)));
        figures.take(
                key,
                List.of(
                        row("new customers", LAST_DAY, "80000"),
                        row("participation", LAST_DAY, "18"),
                        row("co-branded sales", LAST_DAY, "4500000"),
                        row("exposure", LAST_DAY, "25000000"),
                        row("ROI", LAST_DAY, "2.8")));

        KpiSheet sheet = figures.finalSheet(key);

        assertLine(sheet, "new customers", "80000", "0.8", "yellow", false);
        assertLine(sheet, "participation", "18", "1.2", "green", false);
        assertLine(sheet, "co-branded sales", "4500000", "0.9", "yellow", false);
        assertLine(sheet, "exposure", "25000000", "1.25", "green", true);
        assertLine(sheet, "ROI", "2.8", "0.9333333333333333333333333333333333", "green", false);
        assertThat(figures.current(key)).contains(sheet);
        assertThat(openAlerts()).containsExactlyInAnyOrder("new customers yellow", "co-branded sales yellow");
    }

    @Test
    @DisplayName("M1 increments add up, a rate's newest value wins, whatever the order of their arrival")
    void M1_sumsAndNewest() {
        figures.define(key, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE), kpi("share", "10", KpiKind.RATE)));
        figures.take(key, List.of(row("sales", "2027-03-03", "100"), row("share", "2027-03-03", "9.5")));
        figures.take(
                key,
                List.of(
                        row("sales", "2027-03-01", "100"),
                        row("sales", "2027-03-02", "50.5"),
                        new MeasurementRow(3, "sales", "2027-03-03", "49.5", "shop", "east"),
                        row("share", "2027-03-02", "1")));

        assertThat(line("sales", "2027-03-03T23:59:59Z").actual()).isEqualTo("300");
        assertThat(line("sales", "2027-03-03T15:59:59Z").expected()).isEqualTo("300");
        assertThat(line("sales", "2027-03-02T15:59:59Z").actual()).isEqualTo("150.5");
        assertThat(line("share", "2027-03-03T23:59:59Z").actual()).isEqualTo("9.5");
        assertThat(line("share", "2027-03-02T23:59:59Z").actual()).isEqualTo("1");
        assertThat(line("share", "2027-02-20T00:00:00Z").actual()).isNull();
        assertThat(line("share", "2027-02-20T00:00:00Z").colour()).isNull();
        assertThat(line("sales", "2027-03-03T23:59:59Z").source()).isEqualTo("CRM, shop");
    }

    @Test
    @DisplayName(
            "M1 until a KPI's last day it is compared with the day of its newest measurement, then with the target")
    void M1_comparedAsOfTheNewestMeasurement() {
        figures.define(key, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE), kpi("visits", "31", KpiKind.CUMULATIVE)));
        figures.take(key, List.of(row("sales", "2027-03-10", "850")));

        play.setTime(Instant.parse("2027-03-12T02:00:00Z"));
        KpiSheet running = figures.sheet(key);
        assertThat(running.find("sales").orElseThrow().expected()).isEqualTo("1000");
        assertThat(running.find("sales").orElseThrow().colour()).isEqualTo("yellow");
        assertThat(openAlerts()).containsExactly("sales yellow");
        assertThat(running.find("visits").orElseThrow().expected()).isEqualTo("12");

        play.setTime(Instant.parse("2027-03-31T16:00:00Z"));
        assertThat(figures.sheet(key).find("sales").orElseThrow().expected()).isEqualTo("3100");
        assertThat(figures.sheet(key).find("sales").orElseThrow().colour()).isEqualTo("red");
    }

    @Test
    @DisplayName("M11 the same twice counts once, a correction replaces and keeps what it replaced")
    void M11_duplicatesAndCorrections() {
        figures.define(key, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE)));
        assertThat(figures.take(key, List.of(row("sales", "2027-03-01", "95")))).isEqualTo(new UploadResult(1, 0, 0));
        assertThat(figures.take(key, List.of(row("sales", "2027-03-01", "95.00"))))
                .isEqualTo(new UploadResult(0, 1, 0));
        assertThat(figures.take(key, List.of(row("sales", "2027-03-01", "97")))).isEqualTo(new UploadResult(0, 0, 1));

        assertThat(line("sales", "2027-03-01T15:59:59Z").actual()).isEqualTo("97");
        assertThat(jdbc.sql(
                                """
                                SELECT replaced_figure FROM measurement_correction
                                WHERE series_id = (SELECT series.id FROM measurement_series series
                                    JOIN kpi ON kpi.id = series.kpi_id WHERE kpi.cooperation_key = :key)""")
                        .param("key", key.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("95");
    }

    @Test
    @DisplayName("M11 one bad row refuses the whole upload")
    void M11_allOrNothing() {
        figures.define(key, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE)));
        assertThatThrownBy(() ->
                        figures.take(key, List.of(row("sales", "2027-03-01", "95"), row("visits", "2027-03-01", "x"))))
                .isInstanceOfSatisfying(RefusedUploadException.class, refused -> assertThat(refused.refusals())
                        .extracting(refusal -> refusal.field() + ": " + refusal.reason())
                        .containsExactly(
                                "kpi: 'visits' is not among this cooperation's KPIs: define it first",
                                "value: 'x' is not a number"));
        assertThat(line("sales", "2027-03-31T15:59:59Z").actual()).isNull();
    }

    @Test
    @DisplayName("M3 one open alert for a KPI: it rises at once, falls and closes after two better measurements")
    void M3_oneAlertFollowsTheColours() {
        figures.define(key, List.of(kpi("share", "100", KpiKind.RATE)));
        take("2027-03-01", "95", "2027-03-02", "85", "2027-03-03", "70", "2027-03-04", "60");
        assertThat(openAlerts()).containsExactly("share red");
        assertThat(alerts.of(key)).hasSize(1);
        take("2027-03-05", "85", "2027-03-06", "85");
        assertThat(openAlerts()).containsExactly("share yellow");
        take("2027-03-07", "95");
        assertThat(openAlerts()).containsExactly("share yellow");
        take("2027-03-08", "95");
        assertThat(openAlerts()).isEmpty();
        assertThat(alerts.of(key)).hasSize(1);

        take("2027-03-06", "10");
        assertThat(openAlerts()).as("an old one that comes late").isEmpty();
        take("2027-03-09", "10");
        assertThat(alerts.of(key)).hasSize(2);
        assertThat(colours()).containsExactly("green", "yellow", "red", "yellow", "green", "red");
    }

    @Test
    @DisplayName("M3 fifty late measurements make one alert, and a change that is over in the same upload is one row")
    void M3_oneAlertOneRow() {
        figures.define(key, List.of(kpi("share", "100", KpiKind.RATE)));
        figures.take(
                key,
                IntStream.range(0, 50)
                        .mapToObj(minute -> row("share", "2027-03-01T10:%02d:00Z".formatted(minute), "10"))
                        .toList());
        figures.take(
                key,
                IntStream.range(0, 50)
                        .mapToObj(minute -> row("share", "2027-02-01T10:%02d:00Z".formatted(minute), "10"))
                        .toList());
        assertThat(alerts.of(key)).hasSize(1);
        assertThat(outbox.waiting())
                .filteredOn(change -> change.key().equals(key))
                .hasSize(1);
    }

    @Test
    @DisplayName("M3 late increments lift a sum: the open alert sees them")
    void M3_lateIncrementsCount() {
        figures.define(key, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE)));
        figures.take(key, List.of(row("sales", "2027-03-10", "500")));
        assertThat(openAlerts()).containsExactly("sales red");
        figures.take(key, List.of(row("sales", "2027-03-05", "300")));
        assertThat(openAlerts()).containsExactly("sales red");
        figures.take(key, List.of(row("sales", "2027-03-06", "100")));
        assertThat(openAlerts()).containsExactly("sales yellow");
    }

    @Test
    @DisplayName("M11 shuffled rows of one upload give the same sheet, alerts and journal as sorted ones")
    void M11_shuffledRows() {
        List<MeasurementRow> rows = new ArrayList<>();
        Random random = new Random(7);
        for (int day = 1; day <= 31; day++) {
            rows.add(row("sales", "2027-03-%02d".formatted(day), String.valueOf(70 + random.nextInt(50))));
            rows.add(row("share", "2027-03-%02d".formatted(day), String.valueOf(70 + random.nextInt(50))));
        }
        List<Kpi> kpis = List.of(kpi("sales", "3100", KpiKind.CUMULATIVE), kpi("share", "100", KpiKind.RATE));
        figures.define(key, kpis);
        figures.take(key, rows);
        CooperationKey other = cooperation("Shuffled");
        figures.define(other, kpis);
        Collections.shuffle(rows, random);
        figures.take(other, rows);

        assertThat(figures.finalSheet(other)).isEqualTo(figures.finalSheet(key));
        assertThat(alerts.of(other))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(alerts.of(key));
        assertThat(entries(other)).isNotEmpty().isEqualTo(entries(key));
    }

    @Test
    @DisplayName("M1 a changed target is looked at at once; a KPI with figures is never dropped")
    void M1_redefinition() {
        figures.define(key, List.of(kpi("share", "100", KpiKind.RATE), kpi("visits", "1", KpiKind.RATE)));
        take("2027-03-01", "95");
        figures.define(key, List.of(kpi("likes", "1", KpiKind.RATE)));
        assertThat(figures.kpis(key)).extracting(Kpi::name).containsExactlyInAnyOrder("likes", "share");

        figures.define(key, List.of(kpi("share", "200", KpiKind.RATE)));
        assertThat(openAlerts()).containsExactly("share red");
        assertThatThrownBy(() ->
                        figures.define(key, List.of(kpi("share", "1", KpiKind.RATE), kpi("Share", "1", KpiKind.RATE))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The KPI 'Share' is there twice");
    }

    @Test
    @DisplayName("at the campaign's end every alert closes, later measurements change the sheet and open none")
    void theEnd() {
        figures.define(key, List.of(kpi("share", "100", KpiKind.RATE)));
        take("2027-03-01", "70");
        figures.end(key, null);
        figures.end(key, "again");
        assertThat(openAlerts()).isEmpty();
        take("2027-03-02", "60");
        assertThat(openAlerts()).isEmpty();
        assertThat(line("share", "2027-03-02T23:59:59Z").actual()).isEqualTo("60");
    }

    @Test
    @DisplayName("colour changes are for everyone to read, alerts are ours")
    void whoReadsTheJournal() {
        figures.define(key, List.of(kpi("share", "100", KpiKind.RATE)));
        take("2027-03-01", "70");
        assertThat(journal.of(key))
                .filteredOn(entry -> entry.kind() == JournalKind.COLOUR)
                .satisfiesExactly(
                        colour -> {
                            assertThat(colour.what()).isEqualTo("share is red: 70 where 100 was expected");
                            assertThat(colour.audience()).isEqualTo(Audience.EVERYONE);
                            assertThat(colour.figures()).containsEntry("deviation", "0.3");
                        },
                        alert -> {
                            assertThat(alert.what()).isEqualTo("Alert for share opened: red");
                            assertThat(alert.audience()).isEqualTo(Audience.OURS);
                        });
    }

    @Test
    @DisplayName("uploads for one cooperation take turns, and nothing is counted twice")
    void concurrentUploads() {
        figures.define(key, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE)));
        List<MeasurementRow> rows = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> row("sales", "2027-03-%02d".formatted(day), "50"))
                .toList();
        List<CompletableFuture<UploadResult>> uploads = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> figures.take(key, rows)))
                .toList();
        long accepted = uploads.stream()
                .map(CompletableFuture::join)
                .mapToLong(UploadResult::accepted)
                .sum();
        assertThat(accepted).isEqualTo(31);
        assertThat(line("sales", "2027-03-31T15:59:59Z").actual()).isEqualTo("1550");
        assertThat(alerts.of(key)).hasSize(1);
    }

    private void take(String... daysAndValues) {
        List<MeasurementRow> rows = new ArrayList<>();
        for (int i = 0; i < daysAndValues.length; i += 2) {
            rows.add(row("share", daysAndValues[i], daysAndValues[i + 1]));
        }
        figures.take(key, rows);
    }

    private List<String> openAlerts() {
        return alerts.of(key).stream()
                .filter(alert -> alert.closedAt() == null)
                .map(alert -> alert.kpi() + " " + alert.colour().id())
                .toList();
    }

    private List<String> colours() {
        return journal.of(key).stream()
                .filter(entry -> entry.kind() == JournalKind.COLOUR)
                .filter(entry -> entry.audience().equals(Audience.EVERYONE))
                .map(entry -> String.valueOf(entry.figures().get("colour")))
                .toList();
    }

    private List<String> entries(CooperationKey of) {
        return journal.of(of).stream()
                .filter(entry -> entry.kind() == JournalKind.COLOUR)
                .map(JournalEntry::what)
                .toList();
    }

    private KpiSheet.Line line(String kpi, String at) {
        return figures.sheet(key, Instant.parse(at)).find(kpi).orElseThrow();
    }

    private static void assertLine(
            KpiSheet sheet, String kpi, String actual, String attainment, @Nullable String colour, boolean marked) {
        KpiSheet.Line line = sheet.find(kpi).orElseThrow();
        assertThat(line.actual()).isEqualTo(actual);
        assertThat(line.attainment()).isEqualTo(attainment);
        assertThat(line.colour()).isEqualTo(colour);
        assertThat(line.marked()).isEqualTo(marked);
        assertThat(line.expected()).isEqualTo(line.target());
    }

    private static MeasurementRow row(String kpi, String at, String value) {
        return new MeasurementRow(1, kpi, at, value, "CRM", null);
    }
}
