package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetCurveTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    @ParameterizedTest(name = "M1 by {0}: {1} of 1000 along the points")
    @CsvSource({
        "2027-02-28, 0",
        "2027-03-01, 10",
        "2027-03-10, 100",
        "2027-03-15, 300",
        "2027-03-20, 500",
        "2027-03-31, 1000",
        "2027-04-01, 1000",
    })
    void M1_throughThePoints(LocalDate day, BigDecimal expected) {
        assertThat(kpi("2027-03-10: 10 %; 2027-03-20: 500").expectedBy(day).value())
                .isEqualByComparingTo(expected);
    }

    @Test
    @DisplayName("M15 a segment's curve has the shape of the whole's")
    void M15_ofAPart() {
        Kpi part = kpi("2027-03-10: 10 %; 2027-03-20: 500").ofPart(new BigDecimal("100"));
        assertThat(part.expectedBy(LocalDate.of(2027, 3, 20)).value()).isEqualByComparingTo("50");
    }

    @Test
    @DisplayName("M1 a curve is written as it is read")
    void M1_written() {
        String text = "2027-03-10: 12.5 %; 2027-03-20: 500";
        assertThat(TargetCurve.read(text)).hasToString(text);
        assertThat(TargetCurve.read("2027-03-10=12.5%\n2027-03-20 500;")).hasToString(text);
        assertThat(TargetCurve.read(" ")).isEqualTo(TargetCurve.LINEAR);
    }

    @ParameterizedTest(name = "M1 {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "soon: 10 % | is no point of a curve",
                "2027-02-31: 10 % | is not a day",
                "2027-03-10: 1.2.3 | is not a number",
                "2027-04-10: 10 % | is not between",
                "2027-03-20: 10 %; 2027-03-10: 20 % | does not come after",
                "2027-03-10: 20 %; 2027-03-20: 10 % | The curve falls on 2027-03-20",
                "2027-03-10: -1 | The curve falls",
                "2027-03-10: 1001 | passes the target",
                "2027-03-31: 90 % | must end at the target",
            })
    void M1_curvesThatCannotBe(String text, String reason) {
        assertThatThrownBy(() -> kpi(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(reason)
                .extracting("field")
                .isEqualTo("curve");
    }

    @Test
    @DisplayName("M1 a rate has no curve")
    void M1_noCurveOfARate() {
        assertThatThrownBy(() -> kpi(KpiKind.RATE, "2027-03-10: 10 %"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("A rate has no curve");
    }

    private static Kpi kpi(String curve) {
        return kpi(KpiKind.CUMULATIVE, curve);
    }

    private static Kpi kpi(KpiKind kind, String curve) {
        return new Kpi(
                "sales",
                null,
                new BigDecimal("1000"),
                Direction.HIGHER,
                kind,
                FIRST,
                LAST,
                null,
                null,
                null,
                TargetCurve.read(curve),
                List.of(),
                Sharing.SHARED);
    }
}
