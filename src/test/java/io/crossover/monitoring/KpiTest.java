package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 10);

    @ParameterizedTest(name = "M1 by {0}: {1} of 1000")
    @CsvSource({
        "2027-02-28, 0",
        "2027-03-01, 100",
        "2027-03-05, 500",
        "2027-03-09, 900",
        "2027-03-10, 1000",
        "2027-03-11, 1000",
        "2030-01-01, 1000",
    })
    void M1_aCumulativeKpiIsExpectedAlongALineFromTheFirstDayToTheLastBothIncluded(LocalDate day, BigDecimal expected) {
        assertThat(kpi("1000", KpiKind.CUMULATIVE).expectedBy(day).value()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "M1 by {0} a rate is expected to be the target")
    @CsvSource({"2027-02-28", "2027-03-01", "2027-03-10", "2030-01-01"})
    void M1_aRateIsComparedAsIs(LocalDate day) {
        assertThat(kpi("0.15", KpiKind.RATE).expectedBy(day).value()).isEqualTo("0.15");
    }

    @Test
    @DisplayName("M1 a campaign of one day expects everything on it")
    void M1_oneDay() {
        Kpi kpi = new Kpi(
                "x", null, new BigDecimal("7"), Direction.HIGHER, KpiKind.CUMULATIVE, FIRST, FIRST, null, null, null);
        assertThat(kpi.expectedBy(FIRST).value()).isEqualTo("7");
        assertThat(kpi.expectedBy(FIRST.minusDays(1)).value()).isEqualTo("0");
    }

    @ParameterizedTest(name = "M1 a target of {0} is refused")
    @CsvSource({
        "-1, must not be negative",
        "1000000000000000000, too large",
        "1E+999999999, too large",
        "1E-999999999, more than 24 decimals",
        "0.0000000000000000000000001, more than 24 decimals",
    })
    void M1_targetsThatCannotBe(BigDecimal target, String reason) {
        assertThatThrownBy(() -> kpi(target.toString(), KpiKind.RATE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(reason)
                .extracting("field")
                .isEqualTo("target");
    }

    @ParameterizedTest(name = "M1 a target of {0} is kept as {1}")
    @CsvSource({
        "0, 0",
        "0.000, 0",
        "1E+3, 1000",
        "15.50, 15.5",
        "0E-999999999, 0",
        "999999999999999999, 999999999999999999"
    })
    void M1_targetsThatCanBe(BigDecimal target, BigDecimal kept) {
        assertThat(kpi(target.toString(), KpiKind.RATE).target()).isEqualTo(kept);
    }

    @Test
    @DisplayName("M1 the last day is not before the first, and a name is one line")
    void M1_daysAndName() {
        assertThatThrownBy(() ->
                        new Kpi("x", null, BigDecimal.ONE, Direction.HIT, KpiKind.RATE, LAST, FIRST, null, null, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The last day must not be before the first day");
        assertThatThrownBy(() -> new Kpi(
                        "a\u0000b", null, BigDecimal.ONE, Direction.HIT, KpiKind.RATE, FIRST, LAST, null, null, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("control character");
        assertThatThrownBy(() ->
                        new Kpi("  ", null, BigDecimal.ONE, Direction.HIT, KpiKind.RATE, FIRST, LAST, null, null, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The KPI's name is missing");
    }

    private static Kpi kpi(String target, KpiKind kind) {
        return new Kpi(
                "new customers",
                "people",
                new BigDecimal(target),
                Direction.HIGHER,
                kind,
                FIRST,
                LAST,
                null,
                "CRM",
                "short-term");
    }
}
