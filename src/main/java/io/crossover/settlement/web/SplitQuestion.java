package io.crossover.settlement.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Basis;
import io.crossover.cooperation.BenefitSplit.Guarantee;
import io.crossover.cooperation.BenefitSplit.Outcome;
import io.crossover.cooperation.BenefitSplit.StockSharing;
import io.crossover.cooperation.BenefitSplit.Tier;
import io.crossover.cooperation.InvalidInputException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Terms and a result to split by them. */
@Schema(description = "Terms and a result to split by them; amounts and shares are exact decimals, best sent as text")
record SplitQuestion(
        @Schema(description = "ISO code; amounts are rounded to its decimals", example = "CNY", requiredMode = REQUIRED)
                @Nullable
                String currency,
        @Schema(
                        description = "At least two names, each once; in this order a remainder is handed out when all"
                                + " else is equal",
                        example = "[\"a\",\"b\"]",
                        requiredMode = REQUIRED)
                @Nullable
                List<@Nullable String> parties,
        @Schema(description = "What the result is measured in", defaultValue = "sales") @Nullable Basis basis,
        @Schema(description = "What one unit of traffic or exposure is worth; not with sales", example = "0.5")
                @Nullable
                BigDecimal unitValue,
        @Schema(
                        description = "Marginal: each shares its own slice of the result",
                        example = "[{\"upTo\":\"1000000\",\"shares\":{\"a\":\"70\",\"b\":\"30\"}},"
                                + "{\"shares\":{\"a\":\"60\",\"b\":\"40\"}}]",
                        requiredMode = REQUIRED)
                @Nullable
                List<@Nullable TierTerms> tiers,
        @Schema(example = "[{\"party\":\"b\",\"amount\":\"1000\",\"fundedBy\":\"a\"}]") @Nullable
                List<@Nullable GuaranteeTerms> guarantees,
        @Schema(description = "Who bears the cost of unsold stock when sales miss their target") @Nullable
                StockTerms stockSharing,
        @Schema(
                        description = "What is split, in the measure of the basis",
                        example = "1500000",
                        requiredMode = REQUIRED)
                @Nullable
                BigDecimal result,
        @Schema(description = "Needed with a cost of unsold stock when the basis is not sales") @Nullable
                BigDecimal sales,
        @Schema(description = "Shared as stockSharing says", defaultValue = "0") @Nullable BigDecimal unsoldStockCost) {

    BenefitSplit terms() {
        return new BenefitSplit(
                required("currency", currency),
                elements("parties", parties),
                Optional.ofNullable(basis).orElse(Basis.SALES),
                unitValue,
                tiersOf(elements("tiers", tiers)),
                guaranteesOf(guarantees == null ? List.of() : elements("guarantees", guarantees)),
                stockSharing == null ? null : stockSharing.terms(),
                List.of(),
                List.of());
    }

    Outcome outcome() {
        return new Outcome(
                required("result", result),
                sales,
                Optional.ofNullable(unsoldStockCost).orElse(BigDecimal.ZERO));
    }

    private static List<Tier> tiersOf(List<TierTerms> tiers) {
        List<Tier> terms = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            TierTerms tier = tiers.get(i);
            terms.add(new Tier(tier.upTo, shares("tiers[%d].shares".formatted(i), tier.shares)));
        }
        return terms;
    }

    private static List<Guarantee> guaranteesOf(List<GuaranteeTerms> guarantees) {
        List<Guarantee> terms = new ArrayList<>();
        for (int i = 0; i < guarantees.size(); i++) {
            GuaranteeTerms guarantee = guarantees.get(i);
            String field = "guarantees[%d].".formatted(i);
            terms.add(new Guarantee(
                    required(field + "party", guarantee.party),
                    required(field + "amount", guarantee.amount),
                    required(field + "fundedBy", guarantee.fundedBy)));
        }
        return terms;
    }

    private static Map<String, BigDecimal> shares(String field, @Nullable Map<String, @Nullable BigDecimal> shares) {
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        required(field, shares)
                .forEach((party, share) -> given.put(party, required("%s.%s".formatted(field, party), share)));
        return given;
    }

    private static <T> List<T> elements(String field, @Nullable List<@Nullable T> list) {
        List<T> elements = new ArrayList<>();
        for (T element : required(field, list)) {
            elements.add(required("%s[%d]".formatted(field, elements.size()), element));
        }
        return elements;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, "\"%s\" is missing".formatted(field));
        }
        return value;
    }

    /** A slice of the result. */
    record TierTerms(
            @Schema(description = "The last amount that belongs to this tier; left out in the last one") @Nullable
                    BigDecimal upTo,
            @Schema(description = "Percent by party, adding up to exactly 100", requiredMode = REQUIRED) @Nullable
                    Map<String, @Nullable BigDecimal> shares) {}

    /** A guaranteed minimum. */
    record GuaranteeTerms(
            @Schema(requiredMode = REQUIRED) @Nullable String party,
            @Schema(requiredMode = REQUIRED) @Nullable BigDecimal amount,
            @Schema(description = "Another party, which pays the difference", requiredMode = REQUIRED) @Nullable
                    String fundedBy) {}

    /** How the cost of unsold stock is shared. */
    record StockTerms(
            @Schema(requiredMode = REQUIRED) @Nullable BigDecimal salesTarget,
            @Schema(description = "The party that paid for the stock", requiredMode = REQUIRED) @Nullable String heldBy,
            @Schema(description = "Percent by party, adding up to exactly 100", requiredMode = REQUIRED) @Nullable
                    Map<String, @Nullable BigDecimal> shares) {

        StockSharing terms() {
            return new StockSharing(
                    required("stockSharing.salesTarget", salesTarget),
                    required("stockSharing.heldBy", heldBy),
                    SplitQuestion.shares("stockSharing.shares", shares));
        }
    }
}
