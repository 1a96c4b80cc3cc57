package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for a channel and what return was expected of it (M6).
 *
 * @param channel source and medium, as touches name it
 * @param cost in the cooperation's currency
 * @param expectedRoi gross return for each unit of cost, a factor over zero
 */
public record ChannelBudget(String channel, BigDecimal cost, BigDecimal expectedRoi) {

    private static final int LONGEST_CHANNEL = 203;
    private static final int CENTS = 2;
    private static final int ROI_DECIMALS = 4;
    private static final BigDecimal HIGHEST_ROI = BigDecimal.valueOf(10_000_000);

    /** @throws InvalidInputException naming the field that cannot be taken */
    public static ChannelBudget read(
            @Nullable String channel, @Nullable BigDecimal cost, @Nullable BigDecimal expectedRoi) {
        String name = Words.required(
                "channel", "The channel", Words.nobodys("channel", "The channel", channel), LONGEST_CHANNEL);
        BigDecimal paid = Figure.check("cost", cost);
        if (paid.signum() < 0 || paid.scale() > CENTS) {
            throw new InvalidInputException("cost", "The cost of %s is an amount of at least 0".formatted(name));
        }
        BigDecimal expected = Figure.check("expectedRoi", expectedRoi);
        if (expected.signum() <= 0 || expected.scale() > ROI_DECIMALS || expected.compareTo(HIGHEST_ROI) > 0) {
            throw new InvalidInputException(
                    "expectedRoi",
                    "The expected return of %s is a number over 0 with at most %d decimals"
                            .formatted(name, ROI_DECIMALS));
        }
        return new ChannelBudget(name, paid, expected);
    }

    /** @throws InvalidInputException naming a channel that is there twice */
    public static void requireEachOnce(List<ChannelBudget> budgets) {
        Set<String> seen = new HashSet<>();
        budgets.stream()
                .map(ChannelBudget::channel)
                .filter(channel -> !seen.add(channel))
                .findFirst()
                .ifPresent(twice -> {
                    throw new InvalidInputException("channel", "The channel '%s' is there twice".formatted(twice));
                });
    }
}
