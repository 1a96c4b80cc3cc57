package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.monitoring.Progress.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A KPI day by day (M1, M2). */
class ProgressTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final Thresholds THRESHOLDS =
            new Thresholds(new BigDecimal("0.10"), new BigDecimal("0.20"), new BigDecimal("0.20"));

    @Test
    @DisplayName("M1 a cumulative one is the sum until each day, from the first measurement to the newest")
    void M1_sums() {
        Progress progress = progress(KpiKind.CUMULATIVE, 10, Map.of(2, "10", 4, "9"), null, null);

        assertThat(actuals(progress).subList(0, 6)).containsExactly(null, "10", "10", "19", null, null);
        assertThat(progress.points().get(3).expected()).isEqualTo("40");
        assertThat(progress.points()).hasSize(10);
        assertThat(progress.newest()).map(Point::day).contains(FIRST.plusDays(3));
    }

    @Test
    @DisplayName("M1 a rate is what was measured that day, and never a sum")
    void M1_rates() {
        Progress progress = progress(KpiKind.RATE, 4, Map.of(1, "80", 3, "110"), null, null);

        assertThat(actuals(progress)).containsExactly("80", null, "110", null);
        assertThat(progress.points())
                .extracting(Point::colour)
                .containsExactly(Colour.YELLOW, null, Colour.GREEN, null);
    }

    @Test
    @DisplayName("M15 a part is compared with its own target, and without one with nothing")
    void M15_parts() {
        Part young = new Part("young", "");
        Kpi kpi = new Kpi(
                        "any",
                        null,
                        new BigDecimal("100"),
                        Direction.HIGHER,
                        KpiKind.CUMULATIVE,
                        FIRST,
                        FIRST.plusDays(9),
                        null,
                        null,
                        null)
                .withParts(List.of(new PartTarget(young, new BigDecimal("40"))));
        NavigableMap<LocalDate, BigDecimal> measured = new TreeMap<>(Map.of(FIRST.plusDays(4), new BigDecimal("10")));

        Point compared = Progress.of(kpi, young, THRESHOLDS, measured, null, null)
                .points()
                .get(4);
        Point alone = Progress.of(kpi, new Part("old", ""), THRESHOLDS, measured, null, null)
                .points()
                .get(4);

        assertThat(compared.expected()).isEqualTo("20");
        assertThat(compared.colour()).isEqualTo(Colour.RED);
        assertThat(alone.expected()).isNull();
        assertThat(alone.actual()).isEqualTo("10");
        assertThat(alone.colour()).isNull();
    }

    @Test
    void theDaysWantedAreShownWithWhatCameBefore() {
        Progress progress =
                progress(KpiKind.CUMULATIVE, 10, Map.of(1, "10", 3, "5", 6, "1"), FIRST.plusDays(2), FIRST.plusDays(3));

        assertThat(progress.points()).extracting(Point::day).containsExactly(FIRST.plusDays(2), FIRST.plusDays(3));
        assertThat(actuals(progress)).containsExactly("15", "15");
    }

    @Test
    void whatIsMeasuredAfterTheLastDayIsShownToo() {
        Progress progress = progress(KpiKind.CUMULATIVE, 3, Map.of(5, "100"), null, null);

        assertThat(progress.points()).hasSize(5);
        assertThat(progress.points().get(4).expected()).isEqualTo("100");
    }

    @Test
    void daysThatAreNotThereGiveNoPoints() {
        assertThat(progress(KpiKind.RATE, 3, Map.of(), FIRST.plusDays(9), null).points())
                .isEmpty();
    }

    @Test
    void aLongCampaignIsShownByFewerDaysAndKeepsItsLastOne() {
        Progress progress = progress(KpiKind.CUMULATIVE, 3650, Map.of(1, "1", 3650, "2"), null, null);

        assertThat(progress.points()).hasSizeBetween(150, Progress.MOST_POINTS);
        assertThat(progress.points().get(progress.points().size() - 1).day()).isEqualTo(FIRST.plusDays(3649));
        assertThat(progress.newest()).map(Point::actual).contains(new BigDecimal("3"));
    }

    private static List<@Nullable String> actuals(Progress progress) {
        return progress.points().stream()
                .map(point -> point.actual() == null ? null : point.actual().toPlainString())
                .toList();
    }

    private static Progress progress(
            KpiKind kind, int days, Map<Integer, String> byDay, @Nullable LocalDate from, @Nullable LocalDate to) {
        NavigableMap<LocalDate, BigDecimal> measured = new TreeMap<>();
        byDay.forEach((day, value) -> measured.put(FIRST.plusDays(day - 1), new BigDecimal(value)));
        Kpi kpi = new Kpi(
                "any",
                null,
                new BigDecimal("100"),
                Direction.HIGHER,
                kind,
                FIRST,
                FIRST.plusDays(days - 1),
                null,
                null,
                null);
        return Progress.of(kpi, Part.WHOLE, THRESHOLDS, measured, from, to);
    }
}
