package io.crossover.monitoring.store;

import static io.crossover.monitoring.store.MarchKpi.kpi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.Alert;
import io.crossover.monitoring.Breakdown;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.RefusedUploadException;
import io.crossover.monitoring.ThresholdTable;
import io.crossover.monitoring.UploadReader;
import io.crossover.monitoring.UploadResult;
import io.crossover.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Single figures, one after another and at once. What {@link CampaignFigures} takes within a transaction stands for what
 * another node takes: this one does not remember it.
 */
class SingleFiguresScenario extends Scenario {

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private Uploads uploads;

    @Autowired
    private SingleFigures single;

    @Autowired
    private Databases databases;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CampaignProgress progress;

    @Autowired
    private SeriesTable series;

    @Autowired
    private ThresholdTable thresholds;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private Alerts alerts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    private final ExecutorService senders = Executors.newFixedThreadPool(8);

    private CooperationKey key;

    @BeforeEach
    void aCampaign() {
        key = cooperation("Single figures");
        figures.define(key, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE), kpi("share", "10", KpiKind.RATE)));
    }

    @AfterEach
    void nobodySends() {
        senders.shutdownNow();
    }

    @Test
    @DisplayName(
            "M11 on PostgreSQL a figure after one that this node took needs no reading; one that it cannot judge does")
    void M11_withoutReading() {
        boolean isFast = databases.takesSingleFigures();
        assertThat(takenWithoutReading(row("sales", time(0), "1", "CRM"))).isFalse();
        for (String at : List.of(time(0), time(1))) {
            send(key, row("sales", at, "1", "CRM"));
            send(key, row("share", at, "10", "CRM"));
        }
        assertThat(takenWithoutReading(row("sales", time(2), "1", "CRM"))).isEqualTo(isFast);
        assertThat(takenWithoutReading(row("sales", time(3), "1", "CRM"))).isEqualTo(isFast);
        assertThat(takenWithoutReading(row("share", time(2), "10", "CRM"))).isEqualTo(isFast);
        // known already, from elsewhere, another colour
        assertThat(takenWithoutReading(row("sales", time(0), "1", "CRM"))).isFalse();
        assertThat(takenWithoutReading(row("sales", time(4), "1", "shop"))).isFalse();
        assertThat(takenWithoutReading(row("share", time(3), "1", "CRM"))).isFalse();
        // another node's turn
        figures.take(key, List.of(row("sales", time(4), "1", "CRM")));
        assertThat(takenWithoutReading(row("sales", time(5), "1", "CRM"))).isFalse();
        send(key, row("sales", time(5), "1", "CRM"));
        assertThat(takenWithoutReading(row("sales", time(6), "1", "CRM"))).isEqualTo(isFast);
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo(isFast ? "7" : "4");
        assertKeptAsMeasured();
    }

    private boolean takenWithoutReading(MeasurementRow row) {
        Intake intake = new Intake(new UploadReader(kpi -> true, ZoneOffset.UTC, 1), () -> {
            throw new IllegalStateException("One row goes nowhere before it is taken");
        });
        intake.row(row);
        AtomicBoolean withoutReading = new AtomicBoolean(true);
        single.take(key, intake.finish(), () -> {
            withoutReading.set(false);
            return new Uploads.TakenOver(0, new UploadResult(0, 0, 0), List.of(), null);
        });
        return withoutReading.get();
    }

    @Test
    @DisplayName(
            "M11 on PostgreSQL figures of one campaign go together, and none takes somebody else's turn for that of"
                    + " the one before it")
    void M11_together() {
        assumeTrue(databases.takesSingleFigures(), "H2 takes each figure by itself");
        send(key, row("sales", time(0), "1", "CRM"));
        send(key, row("sales", time(1), "1", "CRM"));
        LastTurn last = lastTurn();
        FigureBatch together = new FigureBatch(key);
        add(together, last, 3, 2);
        add(together, last.next(), 4, 3);
        add(together, last.next().next(), 5, 4);
        assertThat(together.store(template)).containsExactly(1, 1, 1);
        assertKeptAsMeasured();
        LastTurn stale = lastTurn();
        figures.take(key, List.of(row("sales", time(5), "1", "CRM")));
        FigureBatch late = new FigureBatch(key);
        add(late, stale, 6, 6);
        add(late, stale.next(), 7, 7);
        assertThat(late.store(template)).containsExactly(0, 0);
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo("6");
        assertKeptAsMeasured();
    }

    /** How the campaign stands. */
    private LastTurn lastTurn() {
        Campaigns.Turn turn = campaigns.take(key);
        long sales = turn.campaign().find("sales").orElseThrow().id();
        return new LastTurn(turn.campaign(), turn.number(), series.figures(key, List.of(sales)), thresholds.current());
    }

    /** Another one of the only series, by which it comes to this total. */
    private static void add(FigureBatch batch, LastTurn last, int total, int hour) {
        SeriesFigures was = last.figures().values().iterator().next().get(0);
        SeriesFigures now = new SeriesFigures(
                was.id(),
                was.kpi(),
                was.part(),
                was.source(),
                BigDecimal.valueOf(total),
                Instant.parse(time(hour)),
                BigDecimal.ONE);
        batch.add(last, now, "data", OffsetDateTime.now(ZoneOffset.UTC));
    }

    @Test
    @DisplayName("M4, M15 what was taken without reading is on the sheet of any time and in the progress at once")
    void M4_readAtOnce() {
        CooperationKey usual = cooperation("The usual way");
        figures.define(
                usual, campaigns.read(key).kpis().stream().map(StoredKpi::kpi).toList());
        for (int number = 0; number < 60; number++) {
            for (String source : List.of("CRM", "shop")) {
                for (MeasurementRow row : List.of(
                        row("sales", time(number), value(number % 7), source),
                        row("share", time(number), value(10 + number % 3), source))) {
                    send(key, row);
                    figures.take(usual, List.of(row));
                }
            }
        }
        long waiting = waiting();
        assertThat(waiting > 0).isEqualTo(databases.takesSingleFigures());
        assertThat(figures.sheet(key, Breakdown.FULL)).isEqualTo(figures.sheet(usual, Breakdown.FULL));
        for (int number = 0; number < 61; number += 4) {
            Instant at = Instant.parse(time(number));
            assertThat(figures.sheet(key, at, Breakdown.FULL)).isEqualTo(figures.sheet(usual, at, Breakdown.FULL));
        }
        assertThat(progress.of(key, Part.WHOLE, null, null)).isEqualTo(progress.of(usual, Part.WHOLE, null, null));
        assertThat(waiting()).as("reading changes nothing").isEqualTo(waiting);
        assertKeptAsMeasured();
        assertThat(waiting()).isZero();
        assertThat(progress.of(key, Part.WHOLE, null, null)).isEqualTo(progress.of(usual, Part.WHOLE, null, null));
    }

    @Test
    @DisplayName("only so many figures wait to be put among the measurements, however many come one by one")
    void notTooManyWait() {
        long most = 0;
        for (int number = 0; number < 1100; number++) {
            send(key, row("sales", Instant.parse(time(0)).plusSeconds(number).toString(), "1", "CRM"));
            most = Math.max(most, number < 990 ? 0 : waiting());
        }
        assertThat(most).isEqualTo(databases.takesSingleFigures() ? 1000 : 0);
        assertThat(waiting()).isLessThan(150);
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo("1100");
        assertKeptAsMeasured();
    }

    /** How many figures are not among the measurements yet. */
    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM waiting_figure WHERE cooperation_key = :key")
                .param("key", key.value())
                .query(Long.class)
                .single();
    }

    @RepeatedTest(3)
    @DisplayName("M11 figures that come one by one, on two nodes, in whatever order, come to the same as all at once")
    void M11_oneByOne() throws IOException {
        Random random = new Random(11);
        List<MeasurementRow> sent = new ArrayList<>();
        List<MeasurementRow> meant = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            String kpi = number % 3 == 0 ? "share" : "sales";
            String source = number % 2 == 0 ? "CRM" : "shop";
            MeasurementRow row = row(kpi, time(number), value(60 + random.nextInt(80)), source);
            meant.add(row);
            sent.add(number % 7 == 0 ? row(kpi, time(number), "1", source) : row);
            if (number % 7 == 0 || number % 5 == 0) {
                // a correction, or the same once more, after some others
                sent.add(Math.max(0, sent.size() - random.nextInt(4)), row);
            }
        }
        for (MeasurementRow row : sent) {
            if (random.nextInt(4) == 0) {
                figures.take(key, List.of(row));
            } else {
                send(key, row);
            }
        }
        // what came before its wrong figure is sent once more
        for (MeasurementRow row : meant) {
            send(key, row);
        }
        CooperationKey atOnce = cooperation("All at once");
        figures.define(atOnce, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE), kpi("share", "10", KpiKind.RATE)));
        uploads.take(atOnce, sink -> meant.forEach(sink::row));
        assertThat(figures.sheet(key, Breakdown.FULL)).isEqualTo(figures.sheet(atOnce, Breakdown.FULL));
        assertKeptAsMeasured();
    }

    @Test
    @DisplayName("M11 the same figures from eight senders at once count once, and everybody's own are all there")
    void M11_atOnce() {
        List<CompletableFuture<Long>> sending = IntStream.range(0, 8)
                .mapToObj(sender -> inBackground(() -> {
                    long accepted = 0;
                    for (int number = 0; number < 20; number++) {
                        accepted += send(key, row("sales", time(number), "1", "everybody's"))
                                .accepted();
                        accepted += send(key, row("sales", time(number), "2", "sender " + sender))
                                .accepted();
                    }
                    return accepted;
                }))
                .toList();
        assertThat(sending.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(20 + 8 * 20);
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo("340");
        assertKeptAsMeasured();
    }

    @Test
    @DisplayName("M11 a bad figure refuses its own request alone, whatever comes in at the same moment")
    void M11_badOnesAmongThem() {
        List<CompletableFuture<Void>> sending = IntStream.range(0, 8)
                .mapToObj(sender -> inBackground(() -> {
                    for (int number = 0; number < 20; number++) {
                        MeasurementRow good = row("sales", time(number), "1", "sender " + sender);
                        MeasurementRow bad = row("sales", time(number), "1,5", "sender " + sender);
                        if (sender % 2 == 0) {
                            assertThat(send(key, good).accepted()).isOne();
                        } else {
                            assertThatThrownBy(() -> send(key, bad)).isInstanceOf(RefusedUploadException.class);
                        }
                    }
                    return (Void) null;
                }))
                .toList();
        sending.forEach(CompletableFuture::join);
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo("80");
        assertKeptAsMeasured();
    }

    @Test
    @DisplayName("what was taken in a transaction that never happened is not reckoned with")
    void rolledBack() {
        for (int number = 0; number < 3; number++) {
            send(key, row("sales", time(number), "100", "CRM"));
        }
        transaction.executeWithoutResult(status -> {
            send(key, row("sales", time(3), "5000", "CRM"));
            status.setRollbackOnly();
        });
        figures.take(key, List.of(row("sales", time(3), "100", "CRM")));
        send(key, row("sales", time(4), "100", "CRM"));
        send(key, row("sales", time(5), "100", "CRM"));
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo("600");
        assertKeptAsMeasured();
    }

    @Test
    @DisplayName("M3 after figures that change no colour, one that does opens the alert, and two better ones close it")
    void M3_colours() {
        for (String value : List.of("10", "10", "10")) {
            send(key, row("share", next(), value, "CRM"));
        }
        assertThat(open()).isEmpty();
        send(key, row("share", next(), "8.5", "CRM"));
        assertThat(open()).containsExactly("share yellow");
        send(key, row("share", next(), "7", "CRM"));
        send(key, row("share", next(), "7", "CRM"));
        send(key, row("share", next(), "7", "CRM"));
        assertThat(open()).containsExactly("share red");
        send(key, row("share", next(), "10", "CRM"));
        assertThat(open()).containsExactly("share red");
        send(key, row("share", next(), "10", "CRM"));
        assertThat(open()).isEmpty();
        assertThat(alerts.of(key)).hasSize(1);
        assertKeptAsMeasured();
    }

    @Test
    @DisplayName("M2 an edited table of colours and another target hold from the next figure on")
    void M2_edited() throws IOException {
        for (int number = 0; number < 3; number++) {
            send(key, row("share", next(), "9.5", "CRM"));
        }
        assertThat(open()).isEmpty();
        Deployment edited = repository
                .createDeployment()
                .addString(
                        "alert-colour.dmn",
                        new ClassPathResource("processes/alert-colour.dmn")
                                .getContentAsString(StandardCharsets.UTF_8)
                                .replace("<text>10</text>", "<text>2.5</text>"))
                .deploy();
        try {
            send(key, row("share", next(), "9.5", "CRM"));
            assertThat(open()).containsExactly("share yellow");
        } finally {
            repository.deleteDeployment(edited.getId());
        }
        send(key, row("share", next(), "9.5", "CRM"));
        send(key, row("share", next(), "9.5", "CRM"));
        assertThat(open()).isEmpty();
        figures.define(key, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE), kpi("share", "20", KpiKind.RATE)));
        send(key, row("share", next(), "9.5", "CRM"));
        assertThat(open()).containsExactly("share red");
    }

    @Test
    @DisplayName("M1, M11 targets can be set while figures come in, and neither is lost")
    void targetsMeanwhile() {
        List<CompletableFuture<Long>> sending = IntStream.range(0, 4)
                .mapToObj(sender -> inBackground(() -> IntStream.range(0, 15)
                        .mapToLong(number -> send(key, row("sales", time(number), "1", "sender " + sender))
                                .accepted())
                        .sum()))
                .toList();
        for (int target = 1; target <= 10; target++) {
            figures.define(
                    key,
                    List.of(
                            kpi("sales", String.valueOf(3100 + target), KpiKind.CUMULATIVE),
                            kpi("share", "10", KpiKind.RATE)));
        }
        assertThat(sending.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(60);
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo("60");
        assertThat(figures.sheet(key).find("sales").orElseThrow().target()).isEqualTo("3110");
        assertKeptAsMeasured();
    }

    @Test
    @DisplayName("two cooperations do not wait for each other")
    void noWaitingForOthers() throws InterruptedException {
        CooperationKey other = cooperation("Another one");
        figures.define(other, List.of(kpi("sales", "3100", KpiKind.CUMULATIVE)));
        for (CooperationKey each : List.of(key, other)) {
            send(each, row("sales", time(0), "1", "CRM"));
            send(each, row("sales", time(1), "1", "CRM"));
        }
        CompletableFuture<UploadResult> held = transaction.execute(status -> {
            campaigns.lock(key);
            CompletableFuture<UploadResult> waiting = inBackground(() -> send(key, row("sales", time(2), "1", "CRM")));
            UploadResult sent = inBackground(() -> send(other, row("sales", time(2), "1", "CRM")))
                    .orTimeout(1, TimeUnit.MINUTES)
                    .join();
            assertThat(sent.accepted()).isOne();
            assertThat(waiting).isNotDone();
            return waiting;
        });
        assertThat(held.join().accepted()).isOne();
        assertThat(figures.sheet(key).find("sales").orElseThrow().actual()).isEqualTo("3");
    }

    private int hour;

    private String next() {
        return time(hour++);
    }

    /** What is kept of each series is what its measurements come to, and the same as before those that wait were among them. */
    private void assertKeptAsMeasured() {
        record Kept(BigDecimal total, BigDecimal sum, Instant newest, Instant last) {}
        List<Long> kpis = campaigns.read(key).kpis().stream().map(StoredKpi::id).toList();
        List<SeriesFigures> seen = series.figures(key, kpis);
        transaction.executeWithoutResult(status -> campaigns.lock(key));
        assertThat(series.figures(key, kpis)).containsExactlyInAnyOrderElementsOf(seen);
        assertThat(jdbc.sql(
                                """
                                SELECT series.total, sum(measurement.figure) AS sum, series.newest_at,
                                    max(measurement.measured_at) AS last
                                FROM measurement_series series JOIN kpi ON kpi.id = series.kpi_id
                                JOIN measurement ON measurement.series_id = series.id
                                WHERE kpi.cooperation_key = :key
                                GROUP BY series.id, series.total, series.newest_at""")
                        .param("key", key.value())
                        .query((row, number) -> new Kept(
                                row.getBigDecimal("total"),
                                row.getBigDecimal("sum"),
                                row.getTimestamp("newest_at").toInstant(),
                                row.getTimestamp("last").toInstant()))
                        .list())
                .isNotEmpty()
                .allSatisfy(kept -> {
                    assertThat(kept.total()).isEqualByComparingTo(kept.sum());
                    assertThat(kept.newest()).isEqualTo(kept.last());
                });
    }

    private <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, senders);
    }

    private UploadResult send(CooperationKey to, MeasurementRow row) {
        try {
            return uploads.take(to, sink -> sink.row(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> open() {
        return alerts.of(key).stream()
                .filter(alert -> alert.closedAt() == null)
                .map((Alert alert) -> alert.about() + " " + alert.colour().id())
                .toList();
    }

    private static String time(int hour) {
        return "2027-03-%02dT%02d:00:00Z".formatted(1 + hour / 24, hour % 24);
    }

    private static String value(int value) {
        return String.valueOf(value);
    }

    private static MeasurementRow row(String kpi, String at, String value, String source) {
        return new MeasurementRow(1, kpi, at, value, source, null);
    }
}
