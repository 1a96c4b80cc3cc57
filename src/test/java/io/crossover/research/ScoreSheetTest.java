package io.crossover.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S1 the score sheet")
class ScoreSheetTest {

    @ParameterizedTest(name = "S1 all {0}: a total of {1}")
    @CsvSource({"1, 5", "2, 10", "3, 15", "4, 20", "5, 25"})
    void evenSheets(int everywhere, String total) {
        assertThat(ScoreSheets.all(everywhere).total()).hasToString(total);
    }

    @Test
    @DisplayName("S1 a dimension is the mean of its indicators, the total their sum, exact in twelfths")
    void dimensions() {
        ScoreSheet sheet = ScoreSheets.allBut(3, Map.of(Indicator.MARKET_GROWTH, 2, Indicator.MARKET_SHARE, 4));

        assertThat(sheet.score(Dimension.INDUSTRY_ATTRACTIVENESS)).hasToString("2 2/3");
        assertThat(sheet.score(Dimension.CANDIDATE_STRENGTH)).hasToString("3 1/4");
        assertThat(sheet.score(Dimension.CUSTOMER_MATCH)).isEqualTo(new Score(36));
        assertThat(sheet.total()).isEqualTo(new Score(179)).hasToString("14 11/12");
        assertThat(sheet.total().toDecimal()).isEqualTo(new BigDecimal("14.916666"));
    }

    @Test
    @DisplayName("S1 sixteen indicators: three, three, two, four, four")
    void sixteenIndicators() {
        assertThat(Dimension.values())
                .extracting(dimension -> dimension.indicators().size())
                .containsExactly(3, 3, 2, 4, 4);
    }

    @ParameterizedTest(name = "S1 {0} missing is an error that names it")
    @EnumSource(Indicator.class)
    void missingIndicator(Indicator missing) {
        Map<Indicator, Integer> scores = ScoreSheets.scores(5);
        scores.remove(missing);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ScoreSheet.of(scores))
                .withMessage(missing.label() + " has no score")
                .satisfies(error -> assertThat(error.field()).isEqualTo(missing.id()));
    }

    @ParameterizedTest(name = "S1 an indicator of {0} is not on the scale")
    @ValueSource(ints = {-1, 0, 6, 60})
    void offTheScale(int score) {
        Map<Indicator, Integer> scores = ScoreSheets.scores(5);
        scores.put(Indicator.WILLINGNESS, score);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ScoreSheet.of(scores))
                .withMessage("Willingness is scored from 1 to 5, not " + score);
    }

    @Test
    @DisplayName("S3, S5 the 3C and the three levels are on the same scale")
    void otherScales() {
        assertThat(new ThreeC(5, 4, 1).points()).isEqualTo(8);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new ThreeC(5, 4, 0))
                .withMessage("Conflict is scored from 1 to 5, not 0");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new ThreeLevels(6, 1, 1))
                .withMessage("Strategic fit is scored from 1 to 5, not 6");
    }
}
