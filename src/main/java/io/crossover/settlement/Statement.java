package io.crossover.settlement;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Party;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one party gets, line by line (F2). Lines are never edited; a correction is a further line.
 *
 * @param confirmedThrough the position up to which the party confirmed; {@link #NOTHING_CONFIRMED} before it did
 */
public record Statement(
        long id, CooperationKey key, Party party, CurrencyUnit currency, List<Line> lines, int confirmedThrough) {

    public static final int NOTHING_CONFIRMED = -1;

    public Statement {
        lines = List.copyOf(lines);
    }

    /** What the party gets in all; negative when it owes. */
    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** The position of the newest line, 0 when there is none. */
    public int lastPosition() {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).position();
    }

    public boolean isConfirmedAsItStands() {
        return confirmedThrough >= lastPosition();
    }

    /**
     * One line.
     *
     * @param position from 1
     * @param clause the part of the agreement that it comes from
     * @param reason the clause with its figures
     */
    public record Line(int position, String clause, String reason, Money amount) {}
}
