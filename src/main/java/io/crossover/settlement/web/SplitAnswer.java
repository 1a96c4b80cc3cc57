package io.crossover.settlement.web;

import io.crossover.cooperation.BenefitSplit.Allocation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** What each party gets. */
@Schema(description = "What each party gets; amounts are text with the currency's decimals")
record SplitAnswer(
        @Schema(description = "Each amount with the tier or guarantee that it comes from") List<Line> lines,
        @Schema(
                        description = "By party; they add up to the result",
                        example = "{\"a\":\"1000000.00\",\"b\":\"500000.00\"}")
                Map<String, String> totals) {

    static SplitAnswer of(Allocation allocation) {
        Map<String, String> totals = new LinkedHashMap<>();
        allocation.totals().forEach((party, total) -> totals.put(party, text(total)));
        return new SplitAnswer(
                allocation.lines().stream()
                        .map(line -> new Line(line.party(), text(line.amount()), line.reason()))
                        .toList(),
                totals);
    }

    private static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }

    /** One amount of one party. */
    record Line(
            @Schema(example = "a") String party,
            @Schema(description = "Negative when the party pays", example = "700000.00") String amount,
            @Schema(example = "Tier 1, up to 1,000,000: 70 % of 1,000,000") String reason) {}
}
