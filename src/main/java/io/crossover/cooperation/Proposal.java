package io.crossover.cooperation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes: the idea before any partner is known.
 *
 * @param goal one of new-customers, brand-lift, lower-acquisition-cost, new-product
 * @param ourProfile our own customers, in words
 * @param wantedFrom first day of the wanted campaign, included
 * @param wantedTo last day of the wanted campaign, included
 * @param pilot whether its retrospective decides on a roll-out (T6)
 * @param renews the finished cooperation that this one continues (T5)
 */
public record Proposal(
        String title,
        String goal,
        String ourBrand,
        @Nullable String ourProfile,
        LocalDate wantedFrom,
        LocalDate wantedTo,
        Money budget,
        boolean pilot,
        @Nullable CooperationKey renews) {

    private static final int LARGEST_DIGITS = 15;

    public Proposal {
        if (wantedTo.isBefore(wantedFrom)) {
            throw new InvalidInputException("wantedTo", "The last day must not be before the first day");
        }
        if (budget.isNegative()) {
            throw new InvalidInputException("budget", "The budget must not be negative");
        }
    }

    /**
     * The budget as an exact amount.
     *
     * @param currency an ISO 4217 code such as CNY
     */
    public static Money budget(String currency, BigDecimal amount) {
        if (amount.precision() - amount.scale() > LARGEST_DIGITS) {
            throw new InvalidInputException("budget", "The budget has more than " + LARGEST_DIGITS + " digits");
        }
        try {
            return Money.of(CurrencyUnit.of(currency), amount);
        } catch (IllegalCurrencyException e) {
            throw new InvalidInputException(
                    "currency", "'" + currency + "' is not a currency; give a code such as CNY");
        } catch (ArithmeticException e) {
            throw new InvalidInputException(
                    "budget",
                    "The budget has more decimal places than " + currency + " has: " + amount.toPlainString());
        }
    }

    public Optional<CooperationKey> renewed() {
        return Optional.ofNullable(renews);
    }
}
