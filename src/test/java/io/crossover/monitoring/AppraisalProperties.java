package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class AppraisalProperties {

    private static final Thresholds DEFAULT =
            new Thresholds(new BigDecimal("0.10"), new BigDecimal("0.20"), new BigDecimal("0.20"));

    @Property
    @Label("M2 a worse actual never has a milder colour")
    void colourIsMonotone(
            @ForAll Direction direction,
            @ForAll @BigRange(min = "0.001", max = "1000000") @Scale(3) BigDecimal expected,
            @ForAll @BigRange(min = "-1000", max = "2000000") @Scale(3) BigDecimal one,
            @ForAll @BigRange(min = "-1000", max = "2000000") @Scale(3) BigDecimal other) {
        boolean oneIsWorse = direction.adverse(expected, one).compareTo(direction.adverse(expected, other)) >= 0;
        Colour ofWorse = colour(direction, expected, oneIsWorse ? one : other);
        Colour ofBetter = colour(direction, expected, oneIsWorse ? other : one);
        assertThat(ofBetter.isWorseThan(ofWorse)).isFalse();
    }

    @Property
    @Label("M2 the colour depends on the share only: scaling both sides changes nothing")
    void colourIsScaleFree(
            @ForAll Direction direction,
            @ForAll @BigRange(min = "0.01", max = "10000") @Scale(2) BigDecimal expected,
            @ForAll @BigRange(min = "0", max = "20000") @Scale(2) BigDecimal actual,
            @ForAll @BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal factor) {
        assertThat(colour(direction, expected.multiply(factor), actual.multiply(factor)))
                .isEqualTo(colour(direction, expected, actual));
    }

    @Property
    @Label("M2 the colour agrees with the deviation where the deviation is a short decimal")
    void colourAgreesWithTheDeviation(@ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal deviation) {
        BigDecimal expected = new BigDecimal("10000");
        BigDecimal actual = expected.subtract(expected.multiply(deviation)).setScale(0, RoundingMode.UNNECESSARY);
        Colour should = deviation.compareTo(new BigDecimal("0.2")) > 0
                ? Colour.RED
                : deviation.compareTo(new BigDecimal("0.1")) >= 0 ? Colour.YELLOW : Colour.GREEN;
        assertThat(colour(Direction.HIGHER, expected, actual)).isEqualTo(should);
    }

    private static Colour colour(Direction direction, BigDecimal expected, BigDecimal actual) {
        return Objects.requireNonNull(Appraisal.of(direction, expected, Expected.exactly(expected), actual, DEFAULT)
                .colour());
    }
}
