package io.crossover.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.BenefitSplit.Basis;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.KpiSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Test
    @DisplayName("F1 a correction moves money between the parties, it creates none")
    void F1_aCorrectionAddsUpToZero() {
        Correction correction =
                Correction.of(CNY, "Tent", Map.of("a", decimal("-0.01"), "b", decimal("0.01"), "c", decimal("0.00")));

        assertThat(correction.amounts()).isEqualTo(Map.of("a", Money.parse("CNY -0.01"), "b", Money.parse("CNY 0.01")));
        assertThatThrownBy(() -> Correction.of(CNY, "Tent", Map.of("a", decimal("-1"), "b", decimal("1.01"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("add up to 0.01");
        assertThatThrownBy(() -> Correction.of(CNY, "Tent", Map.of("a", decimal("-1.001"), "b", decimal("1.001"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most 2 decimals");
    }

    @Test
    void theFigureIsFoundAmongWhatWasMeasured() {
        KpiSheet sheet = new KpiSheet(List.of(
                line("new customers", "80000"),
                line("GMV", null),
                line("Co-branded sales", "4500000"),
                line("exposure", "25000000")));

        assertThat(MeasuredResult.find(sheet, Basis.SALES)).hasValue(decimal("4500000"));
        assertThat(MeasuredResult.find(sheet, Basis.EXPOSURE)).hasValue(decimal("25000000"));
        assertThat(MeasuredResult.find(sheet, Basis.TRAFFIC)).isEmpty();
    }

    @Test
    void theSameFiguresAreTheSameHoweverTheyAreWritten() {
        Figures figures = new Figures(decimal("1.00"), null, BigDecimal.ZERO);

        assertThat(figures.same(new Figures(decimal("1"), null, decimal("0.0"))))
                .isTrue();
        assertThat(figures.same(new Figures(decimal("1"), BigDecimal.ONE, BigDecimal.ZERO)))
                .isFalse();
        assertThat(figures.same(new Figures(decimal("1.01"), null, BigDecimal.ZERO)))
                .isFalse();
        assertThat(figures.same(new Figures(decimal("1"), null, BigDecimal.ONE)))
                .isFalse();
    }

    private static KpiSheet.Line line(String kpi, @Nullable String actual) {
        return new KpiSheet.Line(
                kpi,
                null,
                BigDecimal.ONE,
                null,
                actual == null ? null : decimal(actual),
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
