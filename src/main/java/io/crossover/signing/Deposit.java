package io.crossover.signing;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that a party leaves as security (A8).
 *
 * @param paidBy the party's id
 * @param holder who keeps it
 * @param cases in which something is deducted from it
 */
public record Deposit(String paidBy, BigDecimal amount, String holder, String cases, LocalDate returnOn) {

    public Deposit {
        paidBy = Given.required("deposits", "Say of each deposit who pays it", paidBy);
        amount = Given.required("deposits", "Each deposit needs its amount", amount);
        returnOn = Given.required("deposits", "Each deposit needs the day on which it is given back", returnOn);
        holder = Given.text(holder);
        cases = Given.text(cases);
        if (amount.signum() <= 0) {
            throw new InvalidInputException("deposits", "A deposit must be more than zero");
        }
        if (holder.isBlank() || cases.isBlank()) {
            throw new InvalidInputException(
                    "deposits", "A deposit needs its holder and the cases in which something is deducted");
        }
    }
}
