package io.crossover.design;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Allocation;
import io.crossover.cooperation.BenefitSplit.Basis;
import io.crossover.cooperation.BenefitSplit.NonMoneyBenefit;
import io.crossover.cooperation.BenefitSplit.Outcome;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Party;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * What each party gets in the low, the expected and the high case (D7), so that the bad case is seen before the talks.
 *
 * @param clauses the terms, one sentence each
 * @param rows one a party, and the whole
 */
public record SplitPreview(List<String> clauses, List<Row> rows) {

    public static SplitPreview of(BenefitSplit split, Spread spread, List<Party> parties) {
        Map<String, String> names = new LinkedHashMap<>();
        parties.forEach(party -> names.put(party.id(), party.name()));
        UnaryOperator<String> nameOf = id -> names.getOrDefault(id, id);
        Allocation low = split.allocate(outcome(split, spread.low, spread.lowUnsoldStockCost), nameOf);
        Allocation expected = split.allocate(outcome(split, spread.expected, BigDecimal.ZERO), nameOf);
        Allocation high = split.allocate(outcome(split, spread.high, BigDecimal.ZERO), nameOf);
        List<Row> rows = new ArrayList<>();
        split.parties()
                .forEach(party -> rows.add(new Row(
                        nameOf.apply(party),
                        shown(low.totals(), party),
                        shown(expected.totals(), party),
                        shown(high.totals(), party),
                        shown(besideMoney(split, party)))));
        rows.add(new Row("Together", shown(low.whole()), shown(expected.whole()), shown(high.whole()), ""));
        return new SplitPreview(split.clauses(nameOf), rows);
    }

    /** Sales are not known beside traffic or exposure: stock that is left over says that they were missed. */
    private static Outcome outcome(BenefitSplit split, BigDecimal figure, BigDecimal unsoldStockCost) {
        return new Outcome(figure, split.basis() == Basis.SALES ? figure : BigDecimal.ZERO, unsoldStockCost);
    }

    private static Money besideMoney(BenefitSplit split, String party) {
        return split.benefits().stream()
                .filter(benefit -> benefit.party().equals(party))
                .map(NonMoneyBenefit::value)
                .map(split::money)
                .reduce(split.money(BigDecimal.ZERO), Money::plus);
    }

    private static String shown(Map<String, Money> totals, String party) {
        return shown(Optional.ofNullable(totals.get(party)).orElseThrow());
    }

    private static String shown(Money amount) {
        return BenefitSplit.shown(amount);
    }

    /**
     * The results that the split is played through with.
     *
     * @param lowUnsoldStockCost what unsold stock would cost in the low case
     */
    public record Spread(BigDecimal low, BigDecimal expected, BigDecimal high, BigDecimal lowUnsoldStockCost) {

        public Spread {
            if (low.compareTo(expected) > 0 || expected.compareTo(high) > 0) {
                throw new InvalidInputException(
                        "expectedResult", "The expected result must lie between the low and the high one");
            }
        }
    }

    /** One party's line; amounts as people read them. */
    public record Row(String party, String low, String expected, String high, String besideMoney) {}
}
