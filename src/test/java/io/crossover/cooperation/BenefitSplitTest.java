package io.crossover.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.crossover.cooperation.BenefitSplit.Allocation;
import io.crossover.cooperation.BenefitSplit.Basis;
import io.crossover.cooperation.BenefitSplit.Contribution;
import io.crossover.cooperation.BenefitSplit.Guarantee;
import io.crossover.cooperation.BenefitSplit.NonMoneyBenefit;
import io.crossover.cooperation.BenefitSplit.Outcome;
import io.crossover.cooperation.BenefitSplit.StockSharing;
import io.crossover.cooperation.BenefitSplit.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenefitSplitTest {

    private static final List<Tier> EXAMPLE = List.of(tier("1000000", "70", "30"), tier(null, "60", "40"));

    @Test
    @DisplayName("D3 tiers are marginal: 1 500 000 gives the first party 700 000 + 300 000")
    void D3_tiersAreMarginal() {
        Allocation allocation = split("CNY", EXAMPLE).allocate(decimal("1500000"));

        assertThat(lines(allocation))
                .containsExactly("a CNY 700000.00", "b CNY 300000.00", "a CNY 300000.00", "b CNY 200000.00");
        assertThat(allocation.lines().get(2).reason()).isEqualTo("Tier 2, above 1,000,000: 60 % of 500,000");
        assertThat(totals(allocation)).isEqualTo("a 1000000.00, b 500000.00");
    }

    @ParameterizedTest(name = "D3 {0} gives a {1}, b {2}")
    @CsvSource({
        "0, 0.00, 0.00",
        "999999.99, 699999.99, 300000.00",
        "1000000, 700000.00, 300000.00",
        "1000000.01, 700000.01, 300000.00"
    })
    void D3_aTiersEndBelongsToIt(String result, String a, String b) {
        assertThat(totals(split("CNY", EXAMPLE).allocate(decimal(result)))).isEqualTo("a %s, b %s".formatted(a, b));
    }

    @Test
    void D3_theFirstAmountAboveATierIsInTheNext() {
        assertThat(lines(split("CNY", EXAMPLE).allocate(decimal("1000000")))).hasSize(2);
        assertThat(lines(split("CNY", EXAMPLE).allocate(decimal("1000000.01")))).endsWith("a CNY 0.01", "b CNY 0.00");
    }

    @ParameterizedTest(name = "D3 shares that add up to {0} % are refused")
    @ValueSource(strings = {"99.99", "100.01", "99.9999999999", "0"})
    void D3_sharesAddUpToExactlyAHundred(String sum) {
        String b = decimal(sum).subtract(decimal("60")).max(BigDecimal.ZERO).toPlainString();
        String a = decimal(sum).subtract(decimal(b)).toPlainString();

        assertThatThrownBy(() -> split("CNY", List.of(tier("1000000", "70", "30"), tier(null, a, b))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The shares of tier 2 (above 1,000,000) add up to %s %%; they must add up to exactly 100 %%"
                        .formatted(sum))
                .extracting("field")
                .isEqualTo("tiers[1].shares");
    }

    @Test
    void D3_tiersClimbAndOnlyTheLastIsOpen() {
        assertRefused(
                "tiers[0].upTo",
                "Tier 1 needs its 'up to': only the last one is open-ended",
                () -> split("CNY", List.of(tier(null, "70", "30"), tier(null, "60", "40"))));
        assertRefused(
                "tiers[1].upTo",
                "The last tier must be open-ended, or what is above 2,000 belongs to nobody: leave its 'up to' empty",
                () -> split("CNY", List.of(tier("1000", "70", "30"), tier("2000", "60", "40"))));
        assertRefused(
                "tiers[1].upTo",
                "Tier 2 must end above 1,000, where the one before it ends, not at 1,000",
                () -> split(
                        "CNY", List.of(tier("1000", "70", "30"), tier("1000", "70", "30"), tier(null, "60", "40"))));
        assertRefused(
                "tiers[0].upTo",
                "Tier 1 must end above 0, where the one before it ends, not at 0",
                () -> split("CNY", List.of(tier("0", "70", "30"), tier(null, "60", "40"))));
        assertRefused("tiers", "A split needs at least one tier", () -> split("CNY", List.of()));
    }

    @Test
    void D3_whatCannotBeIsRefusedInTheUsersWords() {
        assertRefused("currency", "There is no currency RMB; write it as CNY or EUR", () -> split("RMB", EXAMPLE));
        assertRefused("currency", "XXX is not money that can be split", () -> split("XXX", EXAMPLE));
        assertRefused(
                "parties",
                "A split needs at least two parties",
                () -> new BenefitSplit(
                        "CNY", List.of("a"), List.of(new Tier(null, Map.of("a", decimal("100")))), List.of()));
        assertRefused(
                "parties",
                "A party is named twice",
                () -> new BenefitSplit(
                        "CNY", List.of("a", "a"), List.of(new Tier(null, Map.of("a", decimal("100")))), List.of()));
        assertRefused(
                "tiers[0].shares",
                "The shares of tier 1 (of the whole result) names c, who is not a party of the split",
                () -> split("CNY", List.of(new Tier(null, Map.of("c", decimal("100"))))));
        assertRefused(
                "tiers[0].shares",
                "The shares of tier 1 (of the whole result) must not be negative",
                () -> split("CNY", List.of(tier(null, "110", "-10"))));
        assertRefused("result", "The result must have at most 2 decimals", () -> split("CNY", EXAMPLE)
                .allocate(decimal("1.001")));
        assertRefused("result", "The result must have no decimals", () -> split("JPY", EXAMPLE)
                .allocate(decimal("1.5")));
        assertRefused("result", "The result must not be negative", () -> split("CNY", EXAMPLE)
                .allocate(decimal("-1")));
        assertRefused("result", "The result is larger than any that can be settled", () -> split("CNY", EXAMPLE)
                .allocate(decimal("1E+999999999")));
    }

    @Test
    @DisplayName("F1 three parties splitting 100.00: nobody loses a cent, the largest remainder gets the odd one")
    void F1_threePartiesSplittingAHundred() {
        BenefitSplit thirds = new BenefitSplit(
                "CNY",
                List.of("a", "b", "c"),
                List.of(new Tier(null, shares("a", "33.333", "b", "33.333", "c", "33.334"))),
                List.of());

        assertThat(totals(thirds.allocate(decimal("100.00")))).isEqualTo("a 33.33, b 33.33, c 33.34");
        assertThat(totals(thirds.allocate(decimal("0.01")))).isEqualTo("a 0.00, b 0.00, c 0.01");
        assertThat(totals(thirds.allocate(decimal("100.01")))).isEqualTo("a 33.34, b 33.33, c 33.34");
    }

    @ParameterizedTest(name = "F1 1001 minor units of {0} split in halves")
    @CsvSource({"JPY, 1001, 'a 501, b 500'", "KWD, 1.001, 'a 0.501, b 0.500'", "CNY, 10.01, 'a 5.01, b 5.00'"})
    void F1_roundsToTheCurrencysOwnDecimals(String currency, String result, String expected) {
        assertThat(totals(split(currency, List.of(tier(null, "50", "50"))).allocate(decimal(result))))
                .isEqualTo(expected);
    }

    @Test
    void F1_aGuaranteeIsMovedBetweenTheParties() {
        BenefitSplit split =
                new BenefitSplit("CNY", List.of("a", "b"), EXAMPLE, List.of(new Guarantee("b", decimal("1000"), "a")));

        Allocation low = split.allocate(Outcome.of(decimal("1000")), Map.of("a", "Moonlight", "b", "Pages")::get);
        assertThat(lines(low)).endsWith("b CNY 700.00", "a CNY -700.00");
        assertThat(low.lines().get(2).reason()).isEqualTo("Guaranteed minimum of 1,000 for Pages, funded by Moonlight");
        assertThat(totals(low)).isEqualTo("a 0.00, b 1000.00");
        assertThat(totals(split.allocate(BigDecimal.ZERO))).isEqualTo("a -1000.00, b 1000.00");
        assertThat(totals(split.allocate(decimal("1500000")))).isEqualTo("a 1000000.00, b 500000.00");
    }

    @Test
    void D3_aGuaranteeIsOncePerPartyAndFundedByAnother() {
        assertRefused(
                "guarantees[0].fundedBy",
                "A guaranteed minimum must be funded by another party",
                () -> guaranteed(new Guarantee("b", decimal("1"), "b")));
        assertRefused(
                "guarantees[1].party",
                "A party can have one guaranteed minimum only",
                () -> guaranteed(new Guarantee("b", decimal("1"), "a"), new Guarantee("b", decimal("2"), "a")));
        assertRefused(
                "guarantees[0].fundedBy",
                "A party with a guaranteed minimum of its own cannot fund another's",
                () -> guaranteed(new Guarantee("b", decimal("1"), "a"), new Guarantee("a", decimal("2"), "b")));
    }

    @Test
    @DisplayName("F1 unsold stock is shared only when sales miss their target")
    void F1_unsoldStockIsSharedWhenSalesMissTheirTarget() {
        BenefitSplit split = new BenefitSplit(
                "CNY",
                List.of("a", "b"),
                Basis.SALES,
                null,
                EXAMPLE,
                List.of(),
                new StockSharing(decimal("1000"), "a", shares("a", "60", "b", "40")),
                List.of(),
                List.of());

        assertThat(totals(
                        split.allocate(new Outcome(decimal("999.99"), null, decimal("100")), UnaryOperator.identity())))
                .isEqualTo("a 739.99, b 260.00");
        assertThat(lines(split.allocate(new Outcome(decimal("1000"), null, decimal("100")), UnaryOperator.identity())))
                .containsExactly("a CNY 700.00", "b CNY 300.00");
    }

    @Test
    @DisplayName("D3 traffic and exposure are worth money by their agreed value of one unit")
    void D3_trafficIsWorthItsUnitValue() {
        BenefitSplit split = new BenefitSplit(
                "CNY",
                List.of("a", "b"),
                Basis.TRAFFIC,
                decimal("0.125"),
                EXAMPLE,
                List.of(),
                null,
                List.of(),
                List.of());

        assertThat(split.worth(decimal("1001")).getAmount()).isEqualByComparingTo("125.12");
        assertThat(totals(split.allocate(decimal("1000")))).isEqualTo("a 87.50, b 37.50");
        assertRefused(
                "unitValue",
                "Say what one unit of exposure is worth, more than zero",
                () -> new BenefitSplit(
                        "CNY",
                        List.of("a", "b"),
                        Basis.EXPOSURE,
                        null,
                        EXAMPLE,
                        List.of(),
                        null,
                        List.of(),
                        List.of()));
        assertRefused(
                "unitValue",
                "Sales are money already: leave the value of one unit empty",
                () -> new BenefitSplit(
                        "CNY",
                        List.of("a", "b"),
                        Basis.SALES,
                        BigDecimal.ONE,
                        EXAMPLE,
                        List.of(),
                        null,
                        List.of(),
                        List.of()));
    }

    @Test
    void F1_decimalsThatSayNothingDoNotMatter() {
        assertThat(totals(split("CNY", List.of(tier("1000.000", "70", "30"), tier(null, "60.0", "40.00")))
                        .allocate(decimal("1500.0000"))))
                .isEqualTo("a 1000.00, b 500.00");
        assertThat(totals(split("JPY", List.of(tier(null, "70", "30"))).allocate(decimal("10.00"))))
                .isEqualTo("a 7, b 3");
    }

    @Test
    void F2_allocatingAgainGivesTheSame() {
        BenefitSplit split = split("CNY", EXAMPLE);

        assertThat(split.allocate(decimal("1234567.89"))).isEqualTo(split.allocate(decimal("1234567.89")));
    }

    @Test
    void theTermsSurviveBeingStoredAsJson() throws Exception {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        BenefitSplit split = new BenefitSplit(
                "CNY",
                List.of("a", "b"),
                Basis.TRAFFIC,
                decimal("0.5"),
                EXAMPLE,
                List.of(new Guarantee("b", decimal("1000"), "a")),
                new StockSharing(decimal("1000"), "a", shares("a", "60", "b", "40")),
                List.of(new Contribution("a", "channel", "400 shops")),
                List.of(new NonMoneyBenefit("b", "exposure", null, decimal("20000.50"))));
        AgreedTerms terms = new AgreedTerms(
                2,
                "ab12",
                split,
                LocalDate.of(2027, 1, 31),
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 3, 31),
                List.of("joint-event"),
                List.of("transaction frequency"));
        KpiSheet sheet = new KpiSheet(List.of(new KpiSheet.Line(
                "sales",
                "CNY",
                decimal("5000000"),
                null,
                decimal("4500000"),
                decimal("0.9"),
                decimal("0.1"),
                "yellow",
                false,
                "till",
                null,
                null)));

        assertThat(mapper.readValue(mapper.writeValueAsString(terms), AgreedTerms.class))
                .isEqualTo(terms);
        assertThat(mapper.readValue(mapper.writeValueAsString(sheet), KpiSheet.class))
                .isEqualTo(sheet);
        assertThat(mapper.writeValueAsString(split)).contains("\"basis\":\"traffic\"");
    }

    private static void guaranteed(Guarantee... guarantees) {
        new BenefitSplit("CNY", List.of("a", "b"), EXAMPLE, List.of(guarantees));
    }

    private static void assertRefused(String field, String message, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message)
                .extracting("field")
                .isEqualTo(field);
    }

    private static BenefitSplit split(String currency, List<Tier> tiers) {
        return new BenefitSplit(currency, List.of("a", "b"), tiers, List.of());
    }

    private static Tier tier(@Nullable String upTo, String a, String b) {
        return new Tier(upTo == null ? null : decimal(upTo), shares("a", a, "b", b));
    }

    private static Map<String, BigDecimal> shares(String... partyAndShare) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        for (int i = 0; i < partyAndShare.length; i += 2) {
            shares.put(partyAndShare[i], decimal(partyAndShare[i + 1]));
        }
        return shares;
    }

    private static List<String> lines(Allocation allocation) {
        return allocation.lines().stream()
                .map(line -> line.party() + " " + line.amount())
                .toList();
    }

    private static String totals(Allocation allocation) {
        return String.join(
                ", ",
                allocation.totals().entrySet().stream()
                        .map(total -> total.getKey() + " "
                                + total.getValue().getAmount().toPlainString())
                        .toList());
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
