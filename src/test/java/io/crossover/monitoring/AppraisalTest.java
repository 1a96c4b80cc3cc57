package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppraisalTest {

    private static final Thresholds DEFAULT =
            new Thresholds(new BigDecimal("0.10"), new BigDecimal("0.20"), new BigDecimal("0.20"));

    @ParameterizedTest(name = "M2 {1} where {0} was expected, higher is better: {2}, deviation {3}")
    @CsvSource({
        "500, 450, YELLOW, 0.1",
        "100000, 80000, YELLOW, 0.2",
        "1, 0.799999999999999999999, RED, 0.200000000000000000001",
        "10000, 9001, GREEN, 0.0999",
        "500, 450.000000000000000001, GREEN, 0.099999999999999999998",
        "100, 100, GREEN, 0",
        "100, 79.99, RED, 0.2001",
        "100, 0, RED, 1",
        "100, -50, RED, 1.5",
        "3, 2.8, GREEN, 0.06666666666666666666666666666666667",
    })
    void M2_higherIsBetter(BigDecimal expected, BigDecimal actual, Colour colour, BigDecimal deviation) {
        Appraisal appraisal = appraise(Direction.HIGHER, expected, actual);
        assertThat(appraisal.colour()).isEqualTo(colour);
        assertThat(appraisal.deviation()).isEqualTo(deviation);
        assertThat(appraisal.marked()).isFalse();
    }

    @ParameterizedTest(name = "M2 {1} where {0} was expected, lower is better: {2}, marked {3}")
    @CsvSource({
        "10, 11, YELLOW, false",
        "10, 10.99, GREEN, false",
        "10, 12, YELLOW, false",
        "10, 12.000000000000000001, RED, false",
        "10, 10, GREEN, false",
        "10, 8, GREEN, false",
        "10, 7.99, GREEN, true",
    })
    void M2_lowerIsBetter(BigDecimal expected, BigDecimal actual, Colour colour, boolean marked) {
        assertThat(appraise(Direction.LOWER, expected, actual).colour()).isEqualTo(colour);
        assertThat(appraise(Direction.LOWER, expected, actual).marked()).isEqualTo(marked);
    }

    @ParameterizedTest(name = "M2 {0} where 100 is to be hit: {1}")
    @CsvSource({
        "100, GREEN",
        "109.99, GREEN",
        "90.01, GREEN",
        "110, YELLOW",
        "90, YELLOW",
        "80, YELLOW",
        "120, YELLOW",
        "79.99, RED",
        "120.01, RED"
    })
    void M2_bothSidesCountWhereTheTargetIsToBeHit(BigDecimal actual, Colour colour) {
        Appraisal appraisal = appraise(Direction.HIT, new BigDecimal("100"), actual);
        assertThat(appraisal.colour()).isEqualTo(colour);
        assertThat(appraisal.marked()).isFalse();
    }

    @ParameterizedTest(name = "M2 {0} of 20: marked {1}")
    @CsvSource({"24, false", "24.000000000000000001, true", "25, true", "20, false"})
    void M2_muchBetterIsGreenAndMarked(BigDecimal actual, boolean marked) {
        Appraisal appraisal = appraise(Direction.HIGHER, new BigDecimal("20"), actual);
        assertThat(appraisal.colour()).isEqualTo(Colour.GREEN);
        assertThat(appraisal.marked()).isEqualTo(marked);
    }

    @ParameterizedTest(name = "M2 {1} where nothing was expected, {0}: {2}")
    @CsvSource({
        "HIGHER, 0, ",
        "HIGHER, 5, GREEN",
        "HIGHER, -5, RED",
        "LOWER, 0, ",
        "LOWER, 0.001, RED",
        "LOWER, -0.001, GREEN",
        "HIT, 0, ",
        "HIT, 1, RED",
        "HIT, -1, RED",
    })
    void M2_nothingExpectedIsNeverDividedBy(Direction direction, BigDecimal actual, @Nullable Colour colour) {
        Appraisal appraisal = appraise(direction, BigDecimal.ZERO, actual);
        assertThat(appraisal.colour()).isEqualTo(colour);
        assertThat(appraisal.deviation()).isNull();
        assertThat(appraisal.attainment()).isNull();
        assertThat(appraisal.marked()).isFalse();
    }

    @Test
    @DisplayName("M2 a third of a target has no end as a decimal and is compared exactly all the same")
    void M2_expectedIsAnExactFraction() {
        Expected aThird = new Expected(new BigDecimal("100"), new BigDecimal("3"));
        assertThat(Appraisal.of(Direction.HIGHER, new BigDecimal("100"), aThird, new BigDecimal("30"), DEFAULT)
                        .colour())
                .isEqualTo(Colour.YELLOW);
        assertThat(Appraisal.of(
                                Direction.HIGHER,
                                new BigDecimal("100"),
                                aThird,
                                new BigDecimal("30.000000000000000001"),
                                DEFAULT)
                        .colour())
                .isEqualTo(Colour.GREEN);
    }

    @Test
    @DisplayName("M2 nothing measured has no colour")
    void M2_nothingMeasured() {
        assertThat(Appraisal.of(Direction.HIGHER, BigDecimal.TEN, Expected.exactly(BigDecimal.TEN), null, DEFAULT))
                .isEqualTo(new Appraisal(null, null, null, false));
    }

    @Test
    @DisplayName("M2 what is as good as expected is green even where yellow begins at zero")
    void M2_yellowFromZero() {
        Thresholds strict = new Thresholds(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        Expected ten = Expected.exactly(BigDecimal.TEN);
        assertThat(Appraisal.of(Direction.HIGHER, BigDecimal.TEN, ten, BigDecimal.TEN, strict)
                        .colour())
                .isEqualTo(Colour.GREEN);
        assertThat(Appraisal.of(Direction.HIGHER, BigDecimal.TEN, ten, BigDecimal.ONE, strict)
                        .colour())
                .isEqualTo(Colour.RED);
    }

    @Test
    void thresholdsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new Thresholds(new BigDecimal("0.3"), new BigDecimal("0.2"), BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("red must not begin before yellow");
    }

    private static Appraisal appraise(Direction direction, BigDecimal expected, BigDecimal actual) {
        return Appraisal.of(direction, expected, Expected.exactly(expected), actual, DEFAULT);
    }
}
