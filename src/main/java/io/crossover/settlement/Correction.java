package io.crossover.settlement;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a settled dispute changes: money moved between the parties, none created or lost (F1, F4).
 *
 * @param amounts by party id, only those that are not zero
 */
public record Correction(String reason, Map<String, Money> amounts) {

    public Correction {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    /** A correction as finance enters it: one signed amount a party, adding up to zero. */
    public static Correction of(CurrencyUnit currency, String reason, Map<String, BigDecimal> entered) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        entered.forEach((party, amount) -> {
            if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
                throw new InvalidInputException(
                        "correction",
                        "Amounts in %s have at most %d decimals, not %s"
                                .formatted(currency.getCode(), currency.getDecimalPlaces(), amount.toPlainString()));
            }
            if (amount.signum() != 0) {
                amounts.put(party, Money.of(currency, amount, RoundingMode.UNNECESSARY));
            }
        });
        Money sum = amounts.values().stream().reduce(Money.zero(currency), Money::plus);
        if (!sum.isZero()) {
            throw new InvalidInputException(
                    "correction",
                    "The corrections add up to %s; what one party gets more, the others get less: they must add up to 0"
                            .formatted(sum.getAmount().toPlainString()));
        }
        return new Correction(reason, amounts);
    }
}
