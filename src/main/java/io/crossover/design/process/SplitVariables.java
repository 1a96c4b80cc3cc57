package io.crossover.design.process;

import io.crossover.cooperation.BenefitSplit.Basis;
import io.crossover.cooperation.BenefitSplit.Contribution;
import io.crossover.cooperation.BenefitSplit.Guarantee;
import io.crossover.cooperation.BenefitSplit.NonMoneyBenefit;
import io.crossover.design.SplitPreview.Spread;
import io.crossover.design.SplitSheet;
import io.crossover.design.SplitSheet.StockRow;
import io.crossover.design.SplitSheet.TierRow;
import io.crossover.engine.ProcessVariable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** What the process {@code benefit-split} holds: finance's sheet and the answers to it. */
final class SplitVariables {

    static final ProcessVariable<String> CURRENCY = ProcessVariable.text("currency");
    static final ProcessVariable<String> BASIS = ProcessVariable.text("basis");
    static final ProcessVariable<BigDecimal> UNIT_VALUE = ProcessVariable.decimal("unitValue");
    static final ProcessVariable<List<TierRow>> TIERS = ProcessVariable.list("tiers", TierRow.class);
    static final ProcessVariable<List<Guarantee>> GUARANTEES = ProcessVariable.list("guarantees", Guarantee.class);
    static final ProcessVariable<Boolean> STOCK_SHARED = ProcessVariable.bool("stockShared");
    static final ProcessVariable<BigDecimal> STOCK_SALES_TARGET = ProcessVariable.decimal("stockSalesTarget");
    static final ProcessVariable<String> STOCK_HELD_BY = ProcessVariable.text("stockHeldBy");
    static final ProcessVariable<List<Contribution>> CONTRIBUTIONS =
            ProcessVariable.list("contributions", Contribution.class);
    static final ProcessVariable<List<NonMoneyBenefit>> BENEFITS =
            ProcessVariable.list("benefits", NonMoneyBenefit.class);
    static final ProcessVariable<BigDecimal> LOW_RESULT = ProcessVariable.decimal("lowResult");
    static final ProcessVariable<BigDecimal> EXPECTED_RESULT = ProcessVariable.decimal("expectedResult");
    static final ProcessVariable<BigDecimal> HIGH_RESULT = ProcessVariable.decimal("highResult");
    static final ProcessVariable<BigDecimal> LOW_UNSOLD_STOCK_COST = ProcessVariable.decimal("lowUnsoldStockCost");

    static final ProcessVariable<List<PartyOption>> PARTY_OPTIONS =
            ProcessVariable.list("partyOptions", PartyOption.class);
    static final ProcessVariable<String> SPLIT_ANSWER = ProcessVariable.text("splitAnswer");
    static final ProcessVariable<String> SPLIT_ANSWER_REASON = ProcessVariable.text("splitAnswerReason");
    static final ProcessVariable<String> SPLIT_DECISION = ProcessVariable.text("splitDecision");
    static final ProcessVariable<String> SPLIT_DECISION_REASON = ProcessVariable.text("splitDecisionReason");
    static final ProcessVariable<Boolean> SPLIT_AGREED = ProcessVariable.bool("splitAgreed");
    static final ProcessVariable<Integer> SPLIT_REJECTIONS = ProcessVariable.integer("splitRejections");

    private SplitVariables() {}

    /** The name of the party in a place, which the form shows above its column. */
    static ProcessVariable<String> partyName(int place) {
        return ProcessVariable.text("party%dName".formatted(place + 1));
    }

    static ProcessVariable<BigDecimal> stockShare(int place) {
        return ProcessVariable.decimal("stockShare" + (place + 1));
    }

    /** What the form hides because of an earlier answer may still be there from the round before, and does not count. */
    static SplitSheet sheet(VariableScope scope) {
        Basis basis = Basis.of(BASIS.get(scope));
        return new SplitSheet(
                CURRENCY.get(scope),
                basis,
                basis == Basis.SALES ? null : UNIT_VALUE.find(scope).orElse(null),
                TIERS.get(scope),
                GUARANTEES.find(scope).orElse(List.of()),
                STOCK_SHARED.find(scope).orElse(false) ? stock(scope) : null,
                CONTRIBUTIONS.find(scope).orElse(List.of()),
                BENEFITS.find(scope).orElse(List.of()));
    }

    static Spread spread(VariableScope scope) {
        return new Spread(
                LOW_RESULT.get(scope),
                EXPECTED_RESULT.get(scope),
                HIGH_RESULT.get(scope),
                STOCK_SHARED.find(scope).orElse(false)
                        ? LOW_UNSOLD_STOCK_COST.find(scope).orElse(BigDecimal.ZERO)
                        : BigDecimal.ZERO);
    }

    static void prefill(VariableScope scope, SplitSheet sheet) {
        CURRENCY.set(scope, sheet.currency());
        BASIS.set(scope, sheet.basis().label());
        UNIT_VALUE.set(scope, sheet.unitValue());
        TIERS.set(scope, sheet.tiers());
        GUARANTEES.set(scope, sheet.guarantees());
        CONTRIBUTIONS.set(scope, sheet.contributions());
        BENEFITS.set(scope, sheet.benefits());
        prefillStock(scope, sheet.stock());
    }

    private static void prefillStock(VariableScope scope, @Nullable StockRow stock) {
        STOCK_SHARED.set(scope, stock != null);
        if (stock != null) {
            STOCK_SALES_TARGET.set(scope, stock.salesTarget());
            STOCK_HELD_BY.set(scope, stock.heldBy());
            for (int place = 0; place < SplitSheet.MOST_PARTIES; place++) {
                stockShare(place).set(scope, stock.shares().get(SplitSheet.column(place)));
            }
        }
    }

    private static StockRow stock(VariableScope scope) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        for (int place = 0; place < SplitSheet.MOST_PARTIES; place++) {
            String column = SplitSheet.column(place);
            stockShare(place).find(scope).ifPresent(share -> shares.put(column, share));
        }
        return new StockRow(STOCK_SALES_TARGET.get(scope), STOCK_HELD_BY.get(scope), shares);
    }

    /** A party as a select offers it. */
    record PartyOption(String label, String value) {}
}
