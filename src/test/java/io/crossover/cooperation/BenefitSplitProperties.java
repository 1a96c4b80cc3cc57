package io.crossover.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.BenefitSplit.Allocation;
import io.crossover.cooperation.BenefitSplit.Guarantee;
import io.crossover.cooperation.BenefitSplit.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** F1 for every split there can be: two to four parties, one to four tiers, currencies of 0, 2 and 3 decimals. */
class BenefitSplitProperties {

    @Property
    void F1_theTotalsAddUpToTheWhole(@ForAll("splits") BenefitSplit split, @ForAll("minorUnits") long result) {
        Allocation allocation = split.allocate(amount(split, result));

        Money whole = Money.ofMinor(CurrencyUnit.of(split.currency()), result);
        assertThat(allocation.whole()).isEqualTo(whole);
        assertThat(Money.total(allocation.totals().values())).isEqualTo(whole);
        assertThat(Money.total(allocation.lines().stream()
                        .map(BenefitSplit.Line::amount)
                        .toList()))
                .isEqualTo(whole);
    }

    @Property
    void F1_noTierLineIsACentOffItsExactShare(@ForAll("splits") BenefitSplit split, @ForAll("minorUnits") long result) {
        Allocation allocation = split.allocate(amount(split, result));
        BigDecimal minor = Money.ofMinor(CurrencyUnit.of(split.currency()), 1).getAmount();

        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i < split.tiers().size(); i++) {
            Tier tier = split.tiers().get(i);
            BigDecimal end = Optional.ofNullable(tier.upTo())
                    .map(amount(split, result)::min)
                    .orElse(amount(split, result));
            BigDecimal slice = end.subtract(from).max(BigDecimal.ZERO);
            for (BenefitSplit.Line line : allocation.lines()) {
                if (line.clause().equals("Tier " + (i + 1))) {
                    BigDecimal share =
                            Optional.ofNullable(tier.shares().get(line.party())).orElseThrow();
                    assertThat(line.amount()
                                    .getAmount()
                                    .subtract(slice.multiply(share).movePointLeft(2))
                                    .abs())
                            .isLessThan(minor);
                }
            }
            from = end;
        }
    }

    @Property
    void D3_everyGuaranteeIsKept(@ForAll("splits") BenefitSplit split, @ForAll("minorUnits") long result) {
        Allocation allocation = split.allocate(amount(split, result));

        split.guarantees().forEach(guarantee -> assertThat(
                        Optional.ofNullable(allocation.totals().get(guarantee.party()))
                                .orElseThrow()
                                .getAmount())
                .isGreaterThanOrEqualTo(guarantee.amount()));
    }

    @Property
    void D3_moreResultGivesNoPartyLessFromTheTiers(
            @ForAll("splits") BenefitSplit split, @ForAll("minorUnits") long result, @ForAll("minorUnits") long more) {
        BenefitSplit tiersOnly = new BenefitSplit(split.currency(), split.parties(), split.tiers(), List.of());
        Allocation less = tiersOnly.allocate(amount(split, result));
        Allocation rest = tiersOnly.allocate(amount(split, result + more));
        // a slice's remainder may go to another party when the slice grows: at most a minor unit in each tier
        Money slack =
                Money.ofMinor(CurrencyUnit.of(split.currency()), split.tiers().size());

        less.totals().forEach((party, total) -> assertThat(
                        Optional.ofNullable(rest.totals().get(party))
                                .orElseThrow()
                                .plus(slack))
                .isGreaterThanOrEqualTo(total));
    }

    @Provide
    Arbitrary<Long> minorUnits() {
        return Arbitraries.longs().between(0, 10_000_000_000L);
    }

    @Provide
    Arbitrary<BenefitSplit> splits() {
        return Combinators.combine(
                        Arbitraries.of("CNY", "EUR", "JPY", "KWD"),
                        Arbitraries.integers().between(2, 4),
                        Arbitraries.integers().between(1, 4))
                .flatAs((currency, parties, tiers) -> split(currency, names(parties), tiers));
    }

    private static Arbitrary<BenefitSplit> split(String currency, List<String> parties, int tiers) {
        Arbitrary<List<Map<String, BigDecimal>>> shares = shares(parties).list().ofSize(tiers);
        Arbitrary<List<Long>> steps =
                Arbitraries.longs().between(1, 1_000_000_000L).list().ofSize(tiers);
        Arbitrary<@Nullable Long> guarantee =
                Arbitraries.longs().between(0, 1_000_000_000L).injectNull(0.5);
        return Combinators.combine(shares, steps, guarantee).as((share, step, minimum) -> {
            List<Tier> built = new ArrayList<>();
            long end = 0;
            for (int i = 0; i < tiers; i++) {
                end += step.get(i);
                built.add(new Tier(i == tiers - 1 ? null : minor(currency, end), share.get(i)));
            }
            List<Guarantee> guarantees = minimum == null
                    ? List.of()
                    : List.of(new Guarantee(parties.get(1), minor(currency, minimum), parties.get(0)));
            return new BenefitSplit(currency, parties, built, guarantees);
        });
    }

    /** Percentages of up to four decimals that add up to exactly 100. */
    private static Arbitrary<Map<String, BigDecimal>> shares(List<String> parties) {
        return Arbitraries.integers()
                .between(0, 1_000_000)
                .list()
                .ofSize(parties.size() - 1)
                .map(cuts -> {
                    List<Integer> sorted =
                            new ArrayList<>(cuts.stream().sorted().toList());
                    sorted.add(1_000_000);
                    Map<String, BigDecimal> shares = new LinkedHashMap<>();
                    int before = 0;
                    for (int i = 0; i < parties.size(); i++) {
                        shares.put(parties.get(i), BigDecimal.valueOf(sorted.get(i) - before, 4));
                        before = sorted.get(i);
                    }
                    return shares;
                });
    }

    private static List<String> names(int count) {
        return List.of("a", "b", "c", "d").subList(0, count);
    }

    private static BigDecimal amount(BenefitSplit split, long minor) {
        return minor(split.currency(), minor);
    }

    private static BigDecimal minor(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor).getAmount();
    }
}
