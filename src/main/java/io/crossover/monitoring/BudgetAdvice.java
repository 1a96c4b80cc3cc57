package io.crossover.monitoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where budget should move (M6): from a channel whose return on cost is too far under what was expected of it, to the
 * one that returns most. What is moved is the part of the cost that missed its expected return.
 *
 * @param roi value for each unit of cost, a factor
 * @param shortfall how far that is under the expectation, as a fraction of it
 * @param to empty where no channel that meets its expectation returns more
 * @param amount what to move, in the cooperation's currency
 * @param gain what the amount would return more there, by both channels' present returns
 */
public record BudgetAdvice(
        String from,
        BigDecimal roi,
        BigDecimal expectedRoi,
        BigDecimal shortfall,
        @Nullable String to,
        @Nullable BigDecimal toRoi,
        BigDecimal amount,
        @Nullable BigDecimal gain,
        String suggestion) {

    private static final int CENTS = 2;
    private static final int ROI_DECIMALS = 4;

    /**
     * @param budgets of the channels that cost something
     * @param tolerated from which shortfall on, not included, budget should move; a fraction
     */
    public static List<BudgetAdvice> of(List<ChannelBudget> budgets, Attribution attribution, BigDecimal tolerated) {
        Map<String, BigDecimal> values = attribution.channels().stream()
                .collect(Collectors.toMap(Attribution.Channel::channel, Attribution.Channel::value));
        List<Return> returns = budgets.stream()
                .filter(budget -> budget.cost().signum() > 0)
                .map(budget -> new Return(budget, values.getOrDefault(budget.channel(), BigDecimal.ZERO)))
                .toList();
        Optional<Return> best = returns.stream()
                .filter(earned -> !earned.misses(tolerated))
                .max(Comparator.comparing(Return::roi).thenComparing(Return::channel, Comparator.reverseOrder()));
        return returns.stream()
                .filter(earned -> earned.misses(tolerated))
                .sorted(Comparator.comparing(Return::missing).reversed().thenComparing(Return::channel))
                .map(earned -> advice(earned, best.filter(other -> other.roi().compareTo(earned.roi()) > 0)))
                .toList();
    }

    private static BudgetAdvice advice(Return earned, Optional<Return> better) {
        BigDecimal amount = earned.missing();
        BigDecimal gain = better.map(
                        other -> amount.multiply(other.roi().subtract(earned.roi()), MathContext.DECIMAL128)
                                .setScale(CENTS, RoundingMode.HALF_UP))
                .orElse(null);
        BigDecimal roi = rounded(earned.roi());
        BigDecimal expected = Numbers.plain(earned.budget.expectedRoi());
        return new BudgetAdvice(
                earned.channel(),
                roi,
                expected,
                rounded(earned.shortfall()),
                better.map(Return::channel).orElse(null),
                better.map(other -> rounded(other.roi())).orElse(null),
                amount,
                gain,
                "%s returned %s for each unit of cost, %s were expected. "
                                .formatted(earned.channel(), roi.toPlainString(), expected.toPlainString())
                        + better.map(other -> "Move %s to %s, which returns %s: by today's figures %s more."
                                        .formatted(
                                                amount.toPlainString(),
                                                other.channel(),
                                                rounded(other.roi()).toPlainString(),
                                                Objects.requireNonNull(gain).toPlainString()))
                                .orElseGet(() -> "No channel does better: take %s out of it, or change what it shows."
                                        .formatted(amount.toPlainString())));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return Numbers.plain(number.setScale(ROI_DECIMALS, RoundingMode.HALF_UP));
    }

    /** What a channel returned on its cost. */
    private record Return(ChannelBudget budget, BigDecimal value) {

        String channel() {
            return budget.channel();
        }

        BigDecimal roi() {
            return value.divide(budget.cost(), MathContext.DECIMAL128);
        }

        BigDecimal expectedValue() {
            return budget.expectedRoi().multiply(budget.cost());
        }

        /** By multiplication, so that a boundary is exact. */
        boolean misses(BigDecimal tolerated) {
            return expectedValue().subtract(value).compareTo(expectedValue().multiply(tolerated)) > 0;
        }

        BigDecimal shortfall() {
            return expectedValue().subtract(value).divide(expectedValue(), MathContext.DECIMAL128);
        }

        BigDecimal missing() {
            return budget.cost().multiply(shortfall()).setScale(CENTS, RoundingMode.HALF_UP);
        }
    }
}
