package io.crossover.design;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Basis;
import io.crossover.cooperation.BenefitSplit.Contribution;
import io.crossover.cooperation.BenefitSplit.Guarantee;
import io.crossover.cooperation.BenefitSplit.NonMoneyBenefit;
import io.crossover.cooperation.BenefitSplit.StockSharing;
import io.crossover.cooperation.BenefitSplit.Tier;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Party;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The benefit split as finance fills it in: rows whose columns {@code share1}, {@code share2}... are the parties in
 * their order.
 *
 * @param stock how the cost of unsold stock is shared, none when it is not
 */
public record SplitSheet(
        String currency,
        Basis basis,
        @Nullable BigDecimal unitValue,
        List<TierRow> tiers,
        List<Guarantee> guarantees,
        @Nullable StockRow stock,
        List<Contribution> contributions,
        List<NonMoneyBenefit> benefits) {

    /** The form has this many columns of shares; more than three partners are a rare exception (S3). */
    public static final int MOST_PARTIES = 8;

    /** A sheet with one open-ended tier and no shares yet. */
    public static SplitSheet empty(String currency) {
        return new SplitSheet(
                currency,
                Basis.SALES,
                null,
                List.of(new TierRow(null, Map.of())),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** The sheet that says the terms as they stand. */
    public static SplitSheet of(BenefitSplit split) {
        StockSharing sharing = split.stockSharing();
        return new SplitSheet(
                split.currency(),
                split.basis(),
                split.unitValue(),
                split.tiers().stream()
                        .map(tier -> new TierRow(tier.upTo(), columns(tier.shares(), split.parties())))
                        .toList(),
                split.guarantees(),
                sharing == null
                        ? null
                        : new StockRow(
                                sharing.salesTarget(), sharing.heldBy(), columns(sharing.shares(), split.parties())),
                split.contributions(),
                split.benefits());
    }

    /** The terms that the sheet says, or the reason why they cannot be. */
    public BenefitSplit terms(List<Party> parties) {
        List<String> ids = parties.stream().map(Party::id).toList();
        if (ids.size() > MOST_PARTIES) {
            throw new InvalidInputException(
                    "tiers", "A split can be made for at most %d parties, not %d".formatted(MOST_PARTIES, ids.size()));
        }
        return new BenefitSplit(
                currency,
                ids,
                basis,
                unitValue,
                tiers.stream()
                        .map(row -> new Tier(row.upTo, shares(row.shares, ids)))
                        .toList(),
                guarantees,
                stock == null ? null : new StockSharing(stock.salesTarget, stock.heldBy, shares(stock.shares, ids)),
                contributions,
                benefits);
    }

    private static Map<String, BigDecimal> shares(Map<String, BigDecimal> columns, List<String> ids) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            BigDecimal share = columns.get(column(i));
            if (share != null) {
                shares.put(ids.get(i), share);
            }
        }
        return shares;
    }

    private static Map<String, BigDecimal> columns(Map<String, BigDecimal> shares, List<String> ids) {
        Map<String, BigDecimal> columns = new LinkedHashMap<>();
        IntStream.range(0, ids.size())
                .forEach(i -> columns.put(column(i), shares.getOrDefault(ids.get(i), BigDecimal.ZERO)));
        return columns;
    }

    /** The form's key of a party's share, from the party's place. */
    public static String column(int place) {
        return "share" + (place + 1);
    }

    /**
     * One row of the form.
     *
     * @param shares percent by column
     */
    public record TierRow(
            @JsonProperty("upTo") @Nullable BigDecimal upTo,
            @JsonAnySetter @JsonAnyGetter Map<String, BigDecimal> shares) {

        @JsonCreator
        public TierRow {}
    }

    /**
     * How the cost of unsold stock is shared.
     *
     * @param shares percent by column
     */
    public record StockRow(BigDecimal salesTarget, String heldBy, Map<String, BigDecimal> shares) {}
}
