package io.crossover.signing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agreement makes due on a day, for later stages to watch.
 *
 * @param party whom it concerns; none when it concerns all
 * @param amount where it is known beforehand
 */
public record Obligation(
        Kind kind, LocalDate dueOn, @Nullable String party, @Nullable BigDecimal amount, String description) {

    /** What is due. */
    public enum Kind {
        PAYMENT,
        DEPOSIT_RETURN
    }

    /** What an agreement makes due, in the order of the days. */
    public static List<Obligation> of(AgreementTerms terms) {
        Stream<Obligation> payments = terms.paymentCycle().periodEnds(terms.campaignFrom(), terms.campaignTo()).stream()
                .map(end -> new Obligation(
                        Kind.PAYMENT,
                        end.plusDays(terms.paymentDays()),
                        null,
                        null,
                        "Payment for the period up to " + end));
        Stream<Obligation> deposits = terms.deposits().stream()
                .map(deposit -> new Obligation(
                        Kind.DEPOSIT_RETURN,
                        deposit.returnOn(),
                        deposit.paidBy(),
                        deposit.amount(),
                        "Deposit given back by " + deposit.holder()));
        return Stream.concat(payments, deposits)
                .sorted(Comparator.comparing(Obligation::dueOn))
                .toList();
    }
}
