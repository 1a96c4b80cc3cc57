package io.crossover.monitoring.store;

import static io.crossover.monitoring.store.MarchKpi.kpi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import io.crossover.monitoring.Alert;
import io.crossover.monitoring.Breakdown;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.Direction;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.PartTarget;
import io.crossover.monitoring.RefusedUploadException;
import io.crossover.monitoring.Sharing;
import io.crossover.monitoring.TargetCurve;
import io.crossover.monitoring.UploadPreview;
import io.crossover.monitoring.UploadResult;
import io.crossover.scenario.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What uploads of few rows and of many do: few go in by one statement, many by way of the staging table. */
class UploadsScenario extends Scenario {

    /** More than wait in memory for one statement. */
    private static final int MANY = 1500;

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Alerts alerts;

    @Autowired
    private AlertOutbox outbox;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private CooperationKey key;

    @BeforeEach
    void aCampaign() {
        key = cooperation("Uploads");
    }

    @ParameterizedTest(name = "M11 {0} shuffled rows give the same sheet, alerts and journal as sorted ones")
    @ValueSource(ints = {200, 4000})
    void M11_shuffled(int number) throws IOException {
        List<Kpi> kpis = List.of(
                kpi("sales", "310000", KpiKind.CUMULATIVE, target("young", "", "155000"), target("", "east", "100000")),
                kpi("share", "100", KpiKind.RATE, target("young", "", "100")));
        List<MeasurementRow> rows = rows(number, new Random(number));
        figures.define(key, kpis);
        send(key, rows);
        List<MeasurementRow> shuffled = new ArrayList<>(rows);
        // some of them twice
        shuffled.addAll(rows.subList(0, 50));
        for (int seed = 0; seed < 3; seed++) {
            CooperationKey other = cooperation("Shuffled");
            figures.define(other, kpis);
            Collections.shuffle(shuffled, new Random(seed));
            UploadResult result = send(other, shuffled);
            assertThat(result).isEqualTo(new UploadResult(number, 50, 0));
            assertThat(figures.sheet(other, Breakdown.FULL)).isEqualTo(figures.sheet(key, Breakdown.FULL));
            assertThat(alerts.of(other))
                    .usingRecursiveComparison()
                    .ignoringFields("id")
                    .isEqualTo(alerts.of(key));
            assertThat(journal(other)).isNotEmpty().isEqualTo(journal(key));
        }
    }

    @Test
    @DisplayName("M11 one upload or many, in whatever order: the same sheet")
    void M11_split() throws IOException {
        List<Kpi> kpis = List.of(kpi("sales", "310000", KpiKind.CUMULATIVE), kpi("share", "100", KpiKind.RATE));
        List<MeasurementRow> rows = rows(600, new Random(3));
        figures.define(key, kpis);
        send(key, rows);
        CooperationKey other = cooperation("In parts");
        figures.define(other, kpis);
        Collections.shuffle(rows, new Random(1));
        for (int from = 0; from < rows.size(); from += 150) {
            send(other, rows.subList(from, from + 150));
            send(other, rows.subList(0, from + 150));
        }
        assertThat(figures.sheet(other, Breakdown.FULL)).isEqualTo(figures.sheet(key, Breakdown.FULL));
    }

    @ParameterizedTest(name = "M11 {0} rows: duplicates count once, corrections replace and keep what they replaced")
    @ValueSource(ints = {10, MANY})
    void M11_corrections(int number) throws IOException {
        figures.define(key, List.of(kpi("sales", "100", KpiKind.CUMULATIVE)));
        assertThat(send(key, minutes(number, "1"))).isEqualTo(new UploadResult(number, 0, 0));
        assertThat(send(key, minutes(number, "1.00"))).isEqualTo(new UploadResult(0, number, 0));
        List<MeasurementRow> some = minutes(number, "1");
        some.set(3, minute(3, "5"));
        some.set(number - 1, minute(number - 1, "0.5"));
        some.add(minute(number, "2"));
        assertThat(send(key, some)).isEqualTo(new UploadResult(1, number - 2, 2));
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual())
                .isEqualByComparingTo(new BigDecimal(number).add(new BigDecimal("5.5")));
        assertThat(jdbc.sql(
                                """
                                SELECT replaced_figure FROM measurement_correction correction
                                JOIN measurement_series series ON series.id = correction.series_id
                                JOIN kpi ON kpi.id = series.kpi_id WHERE kpi.cooperation_key = :key""")
                        .param("key", key.value())
                        .query(BigDecimal.class)
                        .list())
                .hasSize(2)
                .allSatisfy(figure -> assertThat(figure).isEqualByComparingTo("1"));
        assertThat(staged()).isZero();
    }

    @ParameterizedTest(name = "M11 {0} rows: two values of one identity in one upload are refused, naming both lines")
    @ValueSource(ints = {10, MANY})
    void M11_twoValuesAtOnce(int number) {
        figures.define(key, List.of(kpi("sales", "100", KpiKind.CUMULATIVE)));
        List<MeasurementRow> rows = minutes(number, "1");
        rows.add(new MeasurementRow(number + 2L, "sales", minute(4, "1").at(), "7", "CRM", null));
        assertThatThrownBy(() -> send(key, rows))
                .isInstanceOf(RefusedUploadException.class)
                .hasMessage(
                        "Nothing was stored, because one row cannot be taken. Line %d: it says 7 where line 6 says 1 for"
                                        .formatted(number + 2)
                                + " the same KPI, segment, source and time.");
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isNull();
        assertThat(staged()).isZero();
    }

    @Test
    @DisplayName("M11 a bad row after thousands of good ones refuses them all, and nothing of them stays")
    void M11_aLateBadRow() throws IOException {
        figures.define(key, List.of(kpi("sales", "100", KpiKind.CUMULATIVE)));
        List<MeasurementRow> rows = minutes(MANY, "1");
        rows.add(new MeasurementRow(MANY + 2L, "sales", "2027-03-05", "1,5", "CRM", null));
        assertThatThrownBy(() -> send(key, rows))
                .isInstanceOf(RefusedUploadException.class)
                .hasMessageContaining(
                        "Line %d: '1,5' is not a number: write the decimals after a point".formatted(MANY + 2));
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isNull();
        assertThatThrownBy(() -> uploads.take(key, sink -> {
                    minutes(MANY, "1").forEach(sink::row);
                    throw new IOException("The line broke");
                }))
                .hasMessage("The line broke");
        assertThat(staged()).isZero();
        assertThat(send(key, minutes(MANY, "1")).accepted()).isEqualTo(MANY);
    }

    @Test
    @DisplayName("a source for each customer is refused")
    void tooManySources() {
        figures.define(key, List.of(kpi("sales", "100", KpiKind.CUMULATIVE)));
        assertThatThrownBy(() -> uploads.take(key, sink -> {
                    for (int number = 0; number < 20_001; number++) {
                        sink.row(new MeasurementRow(number, "sales", "2027-03-05", "1", "order x" + number, null));
                    }
                }))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("A source or a segment is not a single customer or order");
    }

    @Test
    @DisplayName("M15 segments and regions have figures, targets, colours and alerts of their own")
    void M15_segments() throws IOException {
        figures.define(
                key,
                List.of(
                        kpi(
                                "sales",
                                "3100",
                                KpiKind.CUMULATIVE,
                                target("young", "", "1550"),
                                target("young", "east", "310")),
                        kpi("share", "10", KpiKind.RATE, target("young", "", "12"))));
        send(
                key,
                List.of(
                        row("sales", "2027-03-10", "500", "young", "east"),
                        row("sales", "2027-03-10", "300", "young", "west"),
                        row("sales", "2027-03-10", "200", "middle-aged", null),
                        row("share", "2027-03-10", "10", null, null),
                        row("share", "2027-03-10", "9", "young", null)));

        KpiSheet sheet = figures.sheet(key, Breakdown.FULL);
        assertThat(line(sheet, "sales", null, null).actual()).isEqualTo("1000");
        assertThat(line(sheet, "sales", null, null).colour()).isEqualTo("green");
        assertThat(line(sheet, "sales", "young", null).actual()).isEqualTo("800");
        assertThat(line(sheet, "sales", "young", null).expected()).isEqualTo("500");
        assertThat(line(sheet, "sales", "young", null).marked()).isTrue();
        assertThat(line(sheet, "sales", "young", "east").actual()).isEqualTo("500");
        assertThat(line(sheet, "sales", null, "west").actual()).isEqualTo("300");
        assertThat(line(sheet, "sales", "middle-aged", null).colour()).isNull();
        assertThat(line(sheet, "sales", "middle-aged", null).target()).isNull();
        assertThat(line(sheet, "sales", null, null).note())
                .isEqualTo("The segments add up to the actual; The regions add up to 800, not to 1000: 200 came without"
                        + " one; The targets of the segments add up to 1550, not to the target");
        assertThat(line(sheet, "share", null, null).actual()).isEqualTo("10");
        assertThat(line(sheet, "share", null, null).note())
                .isEqualTo("Rates of segments and regions do not add up: each stands for itself");
        assertThat(line(sheet, "share", "young", null).colour()).isEqualTo("red");
        assertThat(figures.sheet(key, new Breakdown(false, false, new Part("young", "")))
                        .lines())
                .extracting(KpiSheet.Line::kpi, KpiSheet.Line::segment)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("sales", "young"),
                        org.assertj.core.api.Assertions.tuple("share", "young"));
        assertThat(open()).containsExactly("share (young) red");
        assertThat(journal(key)).contains("share (young) is red: 9 where 12 was expected");

        send(key, List.of(row("sales", "2027-03-11", "-700", "young", "east")));
        assertThat(open())
                .containsExactlyInAnyOrder(
                        "share (young) red", "sales red", "sales (young) red", "sales (young, east) red");
        assertThat(outbox.waiting())
                .filteredOn(change -> change.key().equals(key))
                .hasSize(4);

        figures.define(
                key,
                List.of(
                        kpi("sales", "3100", KpiKind.CUMULATIVE, target("young", "", "1")),
                        kpi("share", "10", KpiKind.RATE)));
        assertThat(open())
                .as("without a target there is no alert; with a lower one the second look is a better one")
                .containsExactlyInAnyOrder("sales red", "sales (young) red");
    }

    @Test
    @DisplayName("M15 a rate of segments alone says nothing of the whole")
    void M15_ratesOfSegmentsAlone() throws IOException {
        figures.define(key, List.of(kpi("share", "10", KpiKind.RATE)));
        send(key, List.of(row("share", "2027-03-10", "9", "young", null)));
        KpiSheet.Line whole = figures.sheet(key).find("share").orElseThrow();
        assertThat(whole.actual()).isNull();
        assertThat(whole.note()).endsWith("the whole was not measured");
        assertThat(open()).isEmpty();
    }

    @Test
    @DisplayName("M1 a cumulative KPI is compared with its curve")
    void M1_curve() throws IOException {
        figures.define(
                key,
                List.of(new Kpi(
                        "sales",
                        "CNY",
                        new BigDecimal("1000"),
                        Direction.HIGHER,
                        KpiKind.CUMULATIVE,
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 31),
                        null,
                        null,
                        null,
                        TargetCurve.read("2027-03-11: 10 %; 2027-03-21: 500"),
                        List.of(),
                        Sharing.SHARED)));
        send(key, List.of(row("sales", "2027-03-16", "290", null, null)));
        KpiSheet.Line line = figures.sheet(key).find("sales").orElseThrow();
        assertThat(line.expected()).isEqualTo("300");
        assertThat(line.colour()).isEqualTo("green");
        assertThat(figures.kpis(key).get(0).curve()).hasToString("2027-03-11: 10 %; 2027-03-21: 500");
    }

    @ParameterizedTest(name = "a preview of {0} rows says what would change, changes nothing, and is confirmed once")
    @ValueSource(ints = {10, MANY})
    void preview(int number) throws IOException {
        figures.define(key, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE)));
        send(key, List.of(minute(0, "5"), minute(1, "1")));
        int entries = journal(key).size();

        UploadPreview preview =
                uploads.preview(key, "march.csv", sink -> minutes(number, "1").forEach(sink::row));
        assertThat(preview.result()).isEqualTo(new UploadResult(number - 2, 1, 1));
        assertThat(preview.rows()).isEqualTo(number);
        assertThat(preview.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.before()).isEqualByComparingTo("5");
            assertThat(correction.after()).isEqualByComparingTo("1");
        });
        if (number == MANY) {
            assertThat(preview.colours()).singleElement().satisfies(change -> {
                assertThat(change.before()).isEqualTo(Colour.RED);
                assertThat(change.after()).isEqualTo(Colour.GREEN);
            });
        }
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo("6");
        assertThat(journal(key)).hasSize(entries);

        CooperationKey other = cooperation("Other");
        assertThat(uploads.confirm(other, preview.upload())).isEmpty();
        assertThat(uploads.drop(other, preview.upload())).isFalse();
        assertThat(uploads.confirm(key, preview.upload())).contains(preview.result());
        assertThat(uploads.confirm(key, preview.upload())).isEmpty();
        assertThat(uploads.look(key, preview.upload())).isEmpty();
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo(String.valueOf(number));
        assertThat(staged()).isZero();

        long dropped = uploads.preview(key, null, sink -> minutes(number, "1").forEach(sink::row))
                .upload();
        assertThat(uploads.drop(key, dropped)).isTrue();
        assertThat(staged()).isZero();
    }

    private UploadResult send(CooperationKey to, List<MeasurementRow> rows) throws IOException {
        return uploads.take(to, sink -> rows.forEach(sink::row));
    }

    private long staged() {
        return jdbc.sql("SELECT (SELECT count(*) FROM staged_measurement) + (SELECT count(*) FROM staged_upload)")
                .query(Long.class)
                .single();
    }

    private List<String> open() {
        return alerts.of(key).stream()
                .filter(alert -> alert.closedAt() == null)
                .map((Alert alert) -> alert.about() + " " + alert.colour().id())
                .toList();
    }

    private List<String> journal(CooperationKey of) {
        return journal.of(of).stream()
                .filter(entry -> entry.kind() == JournalKind.COLOUR)
                .map(JournalEntry::what)
                .toList();
    }

    private static KpiSheet.Line line(KpiSheet sheet, String kpi, @Nullable String segment, @Nullable String region) {
        return sheet.lines().stream()
                .filter(line -> line.kpi().equals(kpi)
                        && Objects.equals(line.segment(), segment)
                        && Objects.equals(line.region(), region))
                .findFirst()
                .orElseThrow();
    }

    /** Every row another identity. */
    private static List<MeasurementRow> rows(int number, Random random) {
        List<MeasurementRow> rows = new ArrayList<>();
        for (int row = 0; row < number; row++) {
            int day = 1 + row * 31 / number;
            rows.add(new MeasurementRow(
                    row + 2L,
                    row % 2 == 0 ? "sales" : "share",
                    "2027-03-%02dT%02d:%02d:%02dZ".formatted(day, row / 60 % 24, row % 60, row / 1440),
                    String.valueOf(60 + random.nextInt(60)),
                    row % 3 == 0 ? "CRM" : "shop",
                    row % 5 == 0 ? "young" : null,
                    row % 7 == 0 ? "east" : null));
        }
        return rows;
    }

    private static List<MeasurementRow> minutes(int number, String value) {
        List<MeasurementRow> rows = new ArrayList<>();
        for (int minute = 0; minute < number; minute++) {
            rows.add(minute(minute, value));
        }
        return rows;
    }

    private static MeasurementRow minute(int minute, String value) {
        return new MeasurementRow(
                minute + 2L,
                "sales",
                "2027-03-%02dT%02d:%02d:00Z".formatted(1 + minute / 1440, minute / 60 % 24, minute % 60),
                value,
                "CRM",
                null);
    }

    private static MeasurementRow row(
            String kpi, String at, String value, @Nullable String segment, @Nullable String region) {
        return new MeasurementRow(1, kpi, at, value, "CRM", segment, region);
    }

    private static PartTarget target(String segment, String region, String target) {
        return new PartTarget(new Part(segment, region), new BigDecimal(target));
    }
}
