package io.crossover.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetrospectiveRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 8, 1);

    @Test
    void T1_returnOnCostIsGrossReturnForEachUnitOfCost() {
        MoneyReturn money = new MoneyReturn(new BigDecimal("1400000"), new BigDecimal("500000"));
        assertThat(money.returnOnCost()).hasValue(new BigDecimal("2.8000"));
        assertThat(money.netMargin()).hasValue(new BigDecimal("0.6429"));
    }

    @Test
    void T1_nothingIsDividedByZero() {
        assertThat(new MoneyReturn(BigDecimal.TEN, BigDecimal.ZERO).returnOnCost())
                .isEmpty();
        assertThat(new MoneyReturn(new BigDecimal("0.00"), BigDecimal.TEN).netMargin())
                .isEmpty();
    }

    @Test
    void T1_aLossIsANegativeMargin() {
        assertThat(new MoneyReturn(new BigDecimal("100"), new BigDecimal("150")).netMargin())
                .hasValue(new BigDecimal("-0.5000"));
    }

    @Test
    void T3_theOutcomeCountsColoursIncidentsAndEscalations() {
        Outcome outcome = Outcome.of(
                sheet("green", "green", "yellow", "red", null),
                journal(JournalKind.INCIDENT, JournalKind.ESCALATION, JournalKind.ESCALATION, JournalKind.TASK));
        assertThat(outcome).isEqualTo(new Outcome(50, 1, 1, 2));
    }

    @Test
    void T3_aSheetWithoutColoursHasNoGreenShare() {
        assertThat(Outcome.of(sheet(), List.of())).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(Outcome.of(sheet((String) null), List.of()).greenPercent()).isZero();
    }

    @Test
    void T5_aRenewalBeginsTodayAtTheEarliestAndMayLastOneDay() {
        assertThatCode(() -> Renewal.check(Optional.of(TODAY), Optional.of(TODAY), TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Renewal.check(Optional.of(TODAY.minusDays(1)), Optional.of(TODAY), TODAY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("before today");
        assertThatThrownBy(() -> Renewal.check(Optional.of(TODAY.plusDays(1)), Optional.of(TODAY), TODAY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("before the first day");
    }

    @Test
    void T5_aRenewalNeedsBothDays() {
        assertThatThrownBy(() -> Renewal.check(Optional.empty(), Optional.of(TODAY), TODAY))
                .hasMessageContaining("first day");
        assertThatThrownBy(() -> Renewal.check(Optional.of(TODAY), Optional.empty(), TODAY))
                .hasMessageContaining("last day");
    }

    private static KpiSheet sheet(@Nullable String... colours) {
        return new KpiSheet(Arrays.stream(colours)
                .map(colour -> new KpiSheet.Line(
                        "kpi", null, BigDecimal.ONE, null, null, null, null, colour, false, null, null, null))
                .toList());
    }

    private static List<JournalEntry> journal(JournalKind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> new JournalEntry(
                        1,
                        new CooperationKey("COOP-2027-0001"),
                        Instant.EPOCH,
                        "system",
                        null,
                        kind,
                        "what",
                        Map.of(),
                        Audience.OURS))
                .toList();
    }
}
