package io.crossover.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("S1 whatever the scores")
class ScoreSheetProperties {

    @Property
    @Label("S1 the total lies between 5 and 25 and is the sum of the dimensions")
    void total(@ForAll("sheets") ScoreSheet sheet) {
        int sum = 0;
        for (Dimension dimension : Dimension.values()) {
            assertThat(sheet.score(dimension)).isBetween(new Score(12), new Score(60));
            sum += sheet.score(dimension).twelfths();
        }
        assertThat(sheet.total()).isEqualTo(new Score(sum)).isBetween(new Score(60), new Score(300));
    }

    @Property
    @Label("S1 a higher indicator never lowers the total")
    void monotone(@ForAll("sheets") ScoreSheet sheet, @ForAll Indicator raised) {
        Map<Indicator, Integer> scores = new EnumMap<>(sheet.scores());
        scores.computeIfPresent(raised, (indicator, score) -> Math.min(5, score + 1));
        assertThat(ScoreSheet.of(scores).total()).isGreaterThanOrEqualTo(sheet.total());
    }

    @Property
    @Label("S1 the decimal is under a whole number exactly when the total is")
    void cutNotRounded(@ForAll("sheets") ScoreSheet sheet) {
        for (int threshold = 5; threshold <= 25; threshold++) {
            assertThat(sheet.total().toDecimal().compareTo(BigDecimal.valueOf(threshold)) < 0)
                    .isEqualTo(sheet.total().twelfths() < threshold * 12);
        }
    }

    @Property
    @Label("S2 the lowest risk score is one of the four, and none is lower")
    void lowestRisk(@ForAll("sheets") ScoreSheet sheet) {
        List<Integer> risks =
                Dimension.RISK.indicators().stream().map(sheet::score).toList();
        assertThat(risks).contains(sheet.lowestRiskScore()).allMatch(score -> score >= sheet.lowestRiskScore());
    }

    @Provide
    Arbitrary<ScoreSheet> sheets() {
        List<Indicator> indicators = List.of(Indicator.values());
        return Arbitraries.integers()
                .between(1, 5)
                .list()
                .ofSize(indicators.size())
                .map(scores -> ScoreSheet.of(IntStream.range(0, scores.size())
                        .boxed()
                        .collect(Collectors.toMap(indicators::get, scores::get))));
    }
}
