package io.crossover.signing;

import static io.crossover.signing.MandateTest.mandate;
import static io.crossover.signing.MandateTest.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Guarantee;
import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    @DisplayName("A2 an agreement below the mandate counts as below the bottom line")
    void A2_theFiguresCountNotTheTick() {
        Round round = round(RoundOutcome.AGREED, split("70", "54.99"), Position.State.agreed, null);

        assertThat(round.under(mandate("55")).outcome()).isEqualTo(RoundOutcome.BELOW_BOTTOM_LINE);
        assertThat(round.under(mandate("54.99")).outcome()).isEqualTo(RoundOutcome.AGREED);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "BROKEN_OFF", "BELOW_BOTTOM_LINE"})
    @DisplayName("A2 what is not accepted stays what it is")
    void A2_onlyAnAcceptanceIsMeasured(RoundOutcome outcome) {
        Round round = round(outcome, split("10", "10"), Position.State.open, null);

        assertThat(round.under(mandate("55")).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("A2 agreed with an open point is refused, naming it")
    void A2_agreedMeansNothingIsOpen() {
        assertThatThrownBy(() -> round(RoundOutcome.AGREED, split("70", "60"), Position.State.open, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Not all is agreed: 'Split of the result' is still open");
    }

    @Test
    @DisplayName("A2 a round is written down clause by clause")
    void A2_aRoundNeedsAPosition() {
        assertThatThrownBy(() -> new Round(1, List.of(), split("70", "60"), "p", "", RoundOutcome.OPEN, null))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    @DisplayName("A2 a pause ends on a day after today")
    void A2_aPauseEndsAhead() {
        Round tomorrow = paused(TODAY.plusDays(1));
        assertThat(tomorrow.heldOn(TODAY)).isEqualTo(tomorrow);
        assertThatThrownBy(() -> paused(TODAY).heldOn(TODAY)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> paused(null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    @DisplayName("A2 paused talks go on as their day begins where we are")
    void A2_aPauseEndsAsItsDayBegins() {
        assertThat(paused(TODAY.plusDays(1)).resumesAt(ZoneId.of("Asia/Shanghai")))
                .contains(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @Test
    @DisplayName("A2 the tiers that were talked over replace the designed ones, the rest of the split stays")
    void A2_tiersAreTalkedOverTheRestStays() {
        BenefitSplit designed = new BenefitSplit(
                "CNY",
                List.of("ours", "p"),
                split("70", "60").tiers(),
                List.of(new Guarantee("p", new BigDecimal("1000"), "ours")));
        List<TierShare> rows = new ArrayList<>(TierShare.of(split("65", "50")));
        Collections.reverse(rows);

        BenefitSplit talkedOver = TierShare.applyTo(designed, rows);

        assertThat(talkedOver.tiers()).isEqualTo(split("65", "50").tiers());
        assertThat(talkedOver.guarantees()).isEqualTo(designed.guarantees());
        assertThat(TierShare.applyTo(designed, TierShare.of(designed))).isEqualTo(designed);
    }

    @Test
    @DisplayName("D3 shares of a tier that add up to 99.99 % are refused")
    void D3_sharesAddUpTo100() {
        List<TierShare> rows = List.of(share(null, "ours", "69.99"), share(null, "p", "30"));

        assertThatThrownBy(() -> TierShare.applyTo(split("70", "60"), rows))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("99.99 %");
    }

    @Test
    @DisplayName("D3 the last tier is open, and a party stands in it once")
    void D3_rowsMakeWholeTiers() {
        assertThatThrownBy(() -> TierShare.applyTo(split("70", "60"), List.of(share("1000", "ours", "100"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("above all limits");
        assertThatThrownBy(() -> TierShare.applyTo(
                        split("70", "60"), List.of(share(null, "ours", "50"), share(null, "ours", "50"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("stands twice");
    }

    private static TierShare share(@Nullable String upTo, String party, String share) {
        return new TierShare(upTo == null ? null : new BigDecimal(upTo), party, new BigDecimal(share));
    }

    private static Round paused(@Nullable LocalDate until) {
        return round(RoundOutcome.PAUSED, split("70", "60"), Position.State.open, until);
    }

    private static Round round(
            RoundOutcome outcome, BenefitSplit split, Position.State state, @Nullable LocalDate until) {
        return new Round(
                1,
                List.of(new Position(TalkingPoint.SPLIT, "70/30", "60/40", state, "to be seen")),
                split,
                "p",
                "Summary",
                outcome,
                until);
    }
}
