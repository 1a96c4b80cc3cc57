package io.crossover.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Tier;
import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandateTest {

    private static final Alternative PREPARED =
            new Alternative(TalkingPoint.SPLIT, "A fixed fee", "It paid for itself last spring");

    @ParameterizedTest
    @CsvSource({"60, false", "59.99, true", "60.00, false", "100, false", "0, true", "59.9999999999, true"})
    @DisplayName("A2 below the bottom line begins right under the smallest share")
    void A2_exactlyTheMinimumIsNotBelow(BigDecimal share, boolean below) {
        assertThat(mandate("60").isUndercutBy(split("70", share.toPlainString())))
                .isEqualTo(below);
    }

    @Test
    @DisplayName("A2 the smallest share counts in every tier")
    void A2_everyTierIsLookedAt() {
        assertThat(mandate("60").isUndercutBy(split("59", "80"))).isTrue();
        assertThat(Mandate.ourLowestShare(split("59", "80"))).isEqualByComparingTo("59");
    }

    @Test
    @DisplayName("A2 who is not named in a tier gets nothing of it")
    void A2_notNamedIsNothing() {
        BenefitSplit split = new BenefitSplit(
                "CNY", List.of("ours", "p"), List.of(new Tier(null, Map.of("p", new BigDecimal("100")))), List.of());

        assertThat(mandate("0.01").isUndercutBy(split)).isTrue();
        assertThat(mandate("0").isUndercutBy(split)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01"})
    @DisplayName("A1 a share is between 0 and 100 %")
    void A1_theMinimumIsAShare(String minimum) {
        assertThatThrownBy(() -> mandate(minimum))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("between 0 and 100");
    }

    @Test
    @DisplayName("A1 at least one alternative")
    void A1_withoutAnAlternativeThereIsNoMandate() {
        assertThatThrownBy(() -> new Mandate("g", "c", "b", BigDecimal.TEN, List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at least one alternative");
    }

    @Test
    @DisplayName("A1 an alternative comes with its evidence")
    void A1_anAlternativeNeedsEvidence() {
        List<Alternative> bare = List.of(new Alternative(TalkingPoint.LIABILITY, "A lower cap", "  "));

        assertThatThrownBy(() -> new Mandate("g", "c", "b", BigDecimal.TEN, bare))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'Liability and penalties' needs both");
    }

    @Test
    @DisplayName("G8 what is not approved needs a reason")
    void G8_aReturnNeedsAReason() {
        assertThatThrownBy(() -> new MandateDecision(MandateDecision.Kind.RETURN, " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new MandateDecision(MandateDecision.Kind.NO_TALKS, ""))
                .isInstanceOf(InvalidInputException.class);
        assertThat(new MandateDecision(MandateDecision.Kind.APPROVE, "").isReturn())
                .isFalse();
    }

    static Mandate mandate(String minimum) {
        return new Mandate("Goals", "Concessions", "Bottom line", new BigDecimal(minimum), List.of(PREPARED));
    }

    /** Our share up to a million and above. */
    static BenefitSplit split(String lower, String upper) {
        return new BenefitSplit(
                "CNY",
                List.of("ours", "p"),
                List.of(new Tier(new BigDecimal("1000000"), shares(lower)), new Tier(null, shares(upper))),
                List.of());
    }

    private static Map<String, BigDecimal> shares(String ours) {
        BigDecimal share = new BigDecimal(ours);
        return Map.of("ours", share, "p", BigDecimal.valueOf(100).subtract(share));
    }
}
