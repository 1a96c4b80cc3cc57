package io.crossover.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which channel earned the result (M5). The weights of one conversion add up to exactly 1 in billionths, which is the
 * report's precision; so do the channels' conversions to their number, and the channels' values to the whole value.
 *
 * @param halfLifeDays after how many calendar days a touch counts half; printed with every model, used by time decay
 * @param conversions their number
 * @param value what they were worth, in the cooperation's currency
 * @param channels the one with most conversions first
 */
public record Attribution(
        String model, BigDecimal halfLifeDays, long conversions, BigDecimal value, List<Channel> channels) {

    /** Conversions that no channel brought. */
    public static final String DIRECT = "direct";

    /** Parts of one conversion that are counted, as a number of decimals. */
    public static final int PARTS_DECIMALS = 9;

    /** Parts of one conversion that are counted. */
    public static final long PARTS = 1_000_000_000;

    private static final int SHARE_DECIMALS = 6;
    private static final int CENTS = 2;

    public Attribution {
        channels = List.copyOf(channels);
    }

    /**
     * @param channel source and medium, or {@link #DIRECT}
     * @param conversions its part of their number, to nine decimals
     * @param value its part of the value
     * @param share its part of all conversions as a fraction, to six decimals
     */
    public record Channel(
            String channel,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal conversions,
            BigDecimal value,
            BigDecimal share) {}

    /**
     * What was counted of one channel.
     *
     * @param parts billionths of conversions
     * @param value exact, before rounding to cents
     */
    public record Earned(String channel, long parts, BigDecimal value) {}

    public static Attribution of(AttributionModel model, BigDecimal halfLifeDays, List<Earned> earned) {
        long parts = earned.stream().mapToLong(Earned::parts).sum();
        List<Earned> ordered = earned.stream()
                .sorted(Comparator.comparingLong(Earned::parts).reversed().thenComparing(Earned::channel))
                .toList();
        List<BigDecimal> cents = cents(ordered);
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Earned one = ordered.get(i);
            channels.add(new Channel(
                    one.channel(),
                    Numbers.plain(BigDecimal.valueOf(one.parts(), PARTS_DECIMALS)),
                    cents.get(i),
                    Numbers.plain(BigDecimal.valueOf(one.parts())
                            .divide(BigDecimal.valueOf(parts), SHARE_DECIMALS, RoundingMode.HALF_UP))));
        }
        return new Attribution(
                model.id(),
                halfLifeDays,
                parts / PARTS,
                cents.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                channels);
    }

    /** To cents so that none is made or lost: running sums are rounded, not the values. */
    private static List<BigDecimal> cents(List<Earned> ordered) {
        List<BigDecimal> cents = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (Earned one : ordered) {
            exact = exact.add(one.value());
            BigDecimal next = exact.setScale(CENTS, RoundingMode.HALF_UP);
            cents.add(next.subtract(given));
            given = next;
        }
        return cents;
    }
}
