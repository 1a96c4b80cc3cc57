package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.Attribution.Earned;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M5 what each channel earned, M6 where budget should move")
class AttributionTest {

    private static final BigDecimal WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal TEN_PERCENT = new BigDecimal("0.1");

    @Test
    @DisplayName("M5 parts and values add up to the whole; none is made or lost by rounding")
    void M5_nothingIsLostByRounding() {
        Attribution report = Attribution.of(
                AttributionModel.TIME_DECAY,
                WEEK,
                List.of(
                        earned("a", 333_333_333, "33.3333333"),
                        earned("b", 333_333_333, "33.3333333"),
                        earned("c", 333_333_334, "33.3333334")));

        assertThat(report.conversions()).isEqualTo(1);
        assertThat(report.value()).isEqualByComparingTo("100");
        assertThat(report.channels())
                .extracting(
                        Attribution.Channel::channel, channel -> channel.value().toPlainString())
                .containsExactly(tuple("c", "33.33"), tuple("a", "33.34"), tuple("b", "33.33"));
        assertThat(report.halfLifeDays()).isEqualTo(WEEK);
    }

    @Test
    @DisplayName("M5 without conversions there is nothing to share")
    void M5_noConversions() {
        Attribution report = Attribution.of(AttributionModel.LINEAR, WEEK, List.of());
        assertThat(report.conversions()).isZero();
        assertThat(report.value()).isZero();
        assertThat(report.channels()).isEmpty();
    }

    @Property
    @Label("M5 the channels' values add up to the whole value, whatever they are")
    void M5_valuesAddUp(@ForAll @NotEmpty @Size(max = 12) List<@LongRange(max = 1_000_000_000_000L) Long> billionths) {
        List<Earned> earned = new ArrayList<>();
        for (int i = 0; i < billionths.size(); i++) {
            earned.add(new Earned("c" + i, 1 + billionths.get(i), BigDecimal.valueOf(billionths.get(i), 9)));
        }
        Attribution report = Attribution.of(AttributionModel.LAST, WEEK, earned);
        BigDecimal exact = earned.stream().map(Earned::value).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(report.channels().stream().map(Attribution.Channel::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(report.value());
        assertThat(report.value().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    @Test
    @DisplayName("M5 an unknown model is refused, naming those that there are")
    void M5_unknownModel() {
        assertThatThrownBy(() -> AttributionModel.of("shapley"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The model is one of time-decay, linear, first, last, position");
    }

    @Test
    @DisplayName("M6 ten percent under the expectation is tolerated, a cent less is not")
    void M6_theBoundary() {
        assertThat(advice("1800", "2500")).isEmpty();

        BudgetAdvice advice = advice("1799.99", "2500").get(0);
        assertThat(advice.from()).isEqualTo("poster");
        assertThat(advice.to()).isEqualTo("wechat / cpc");
        assertThat(advice.amount()).isEqualByComparingTo("100.01");
        assertThat(advice.roi()).isEqualByComparingTo("1.8");
        assertThat(advice.toRoi()).isEqualByComparingTo("2.5");
        assertThat(advice.gain()).isEqualByComparingTo("70.01");
        assertThat(advice.suggestion())
                .isEqualTo("poster returned 1.8 for each unit of cost, 2 were expected. Move 100.01 to wechat / cpc,"
                        + " which returns 2.5: by today's figures 70.01 more.");
    }

    @Test
    @DisplayName("M6 where no channel does better, budget is taken out")
    void M6_noBetterChannel() {
        assertThat(advice("1000", "500"))
                .extracting(BudgetAdvice::from, BudgetAdvice::to)
                .containsExactly(tuple("wechat / cpc", null), tuple("poster", null));
    }

    @Test
    @DisplayName("M6 a channel that cost something and earned nothing misses all of its return")
    void M6_aChannelThatEarnedNothing() {
        Attribution nothing = Attribution.of(AttributionModel.TIME_DECAY, WEEK, List.of());
        assertThat(BudgetAdvice.of(List.of(budget("poster", "2")), nothing, TEN_PERCENT))
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.shortfall()).isEqualByComparingTo("1");
                    assertThat(advice.amount()).isEqualByComparingTo("1000");
                });
    }

    /** Two channels that cost 1000 each and should return twice that. */
    private static List<BudgetAdvice> advice(String poster, String wechat) {
        return BudgetAdvice.of(
                List.of(budget("poster", "2"), budget("wechat / cpc", "2")),
                Attribution.of(
                        AttributionModel.TIME_DECAY,
                        WEEK,
                        List.of(
                                earned("poster", Attribution.PARTS, poster),
                                earned("wechat / cpc", Attribution.PARTS, wechat))),
                TEN_PERCENT);
    }

    private static ChannelBudget budget(String channel, String roi) {
        return ChannelBudget.read(channel, BigDecimal.valueOf(1000), new BigDecimal(roi));
    }

    private static Earned earned(String channel, long parts, String value) {
        return new Earned(channel, parts, new BigDecimal(value));
    }
}
