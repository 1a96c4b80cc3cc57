package io.crossover.monitoring.store;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.Attribution;
import io.crossover.monitoring.AttributionModel;
import io.crossover.monitoring.AttributionTerms;
import io.crossover.monitoring.BudgetAdvice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each channel earned (M5) and where budget should move (M6). */
@Component
public class ChannelReports {

    private static final BigDecimal SHORTEST_HALF_LIFE = new BigDecimal("0.5");
    private static final BigDecimal LONGEST_HALF_LIFE = BigDecimal.valueOf(365);

    private final Attributions attributions;
    private final ChannelBudgets budgets;
    private final Cooperations cooperations;
    private final AttributionTerms terms;
    private final Clock clock;

    ChannelReports(
            Attributions attributions,
            ChannelBudgets budgets,
            Cooperations cooperations,
            AttributionTerms terms,
            Clock clock) {
        this.attributions = attributions;
        this.budgets = budgets;
        this.cooperations = cooperations;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * @param model its id
     * @param halfLifeDays of time decay; printed with every model
     * @param lookbackDays touches longer before a conversion do not count
     * @param from first day of the conversions, included
     * @param to last day of the conversions, included
     * @param currency of every value
     * @param channels the one with most conversions first
     * @param suggestions where budget should move, by this model
     */
    public record Report(
            String model,
            BigDecimal halfLifeDays,
            int lookbackDays,
            LocalDate from,
            LocalDate to,
            String currency,
            long conversions,
            BigDecimal value,
            List<Attribution.Channel> channels,
            List<BudgetAdvice> suggestions) {}

    /**
     * @param halfLifeDays the table's where none is given
     * @param from first day, included; the campaign's where none is given
     * @param to last day, included; the campaign's where none is given
     * @throws InvalidInputException naming what of these cannot be
     */
    public Report of(
            CooperationKey key,
            AttributionModel model,
            @Nullable BigDecimal halfLifeDays,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Cooperation cooperation = cooperations.get(key);
        AttributionTerms.Terms usual = terms.of(cooperation.proposal().goal());
        BigDecimal halfLife = halfLifeDays == null ? usual.halfLifeDays() : halfLife(halfLifeDays);
        LocalDate first = from == null ? cooperation.firstDay() : from;
        LocalDate last = to == null ? cooperation.lastDay() : to;
        if (last.isBefore(first)) {
            throw new InvalidInputException("to", "The last day must not be before the first day, " + first);
        }
        Attribution attribution = attributions.of(
                key,
                new Attributions.Question(
                        model,
                        halfLife,
                        usual.lookbackDays(),
                        first.atStartOfDay(clock.getZone()).toInstant(),
                        last.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        return new Report(
                attribution.model(),
                attribution.halfLifeDays(),
                usual.lookbackDays(),
                first,
                last,
                cooperation.proposal().budget().getCurrencyUnit().getCode(),
                attribution.conversions(),
                attribution.value(),
                attribution.channels(),
                BudgetAdvice.of(budgets.of(key), attribution, usual.shortfall()));
    }

    private static BigDecimal halfLife(BigDecimal days) {
        if (days.compareTo(SHORTEST_HALF_LIFE) < 0 || days.compareTo(LONGEST_HALF_LIFE) > 0) {
            throw new InvalidInputException(
                    "halfLifeDays",
                    "The half-life must lie between %s and %s days".formatted(SHORTEST_HALF_LIFE, LONGEST_HALF_LIFE));
        }
        return days;
    }
}
