package io.crossover.research;

import io.crossover.cooperation.InvalidInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A complete score sheet (S1): every indicator has its score, and a missing one is an error, never a zero. */
public final class ScoreSheet {

    private final Map<Indicator, Integer> scores;

    private ScoreSheet(Map<Indicator, Integer> scores) {
        this.scores = Collections.unmodifiableMap(scores);
    }

    public static ScoreSheet of(Map<Indicator, Integer> given) {
        Map<Indicator, Integer> scores = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            scores.put(indicator, checked(indicator, given.get(indicator)));
        }
        return new ScoreSheet(scores);
    }

    private static int checked(Indicator indicator, @Nullable Integer score) {
        if (score == null) {
            throw new InvalidInputException(indicator.id(), indicator.label() + " has no score");
        }
        return Scale.checked(indicator.id(), indicator.label(), score);
    }

    public Map<Indicator, Integer> scores() {
        return scores;
    }

    public int score(Indicator indicator) {
        return scores.getOrDefault(indicator, 0);
    }

    /** A dimension's score is the mean of its indicators. */
    public Score score(Dimension dimension) {
        var indicators = dimension.indicators();
        return Score.meanOf(indicators.stream().mapToInt(this::score).sum(), indicators.size());
    }

    /** The sum of the five dimensions, 5 to 25. */
    public Score total() {
        return Arrays.stream(Dimension.values()).map(this::score).reduce(new Score(0), Score::plus);
    }

    /** The worst of the risk indicators, the one that S2 looks at. */
    public int lowestRiskScore() {
        return Dimension.RISK.indicators().stream().mapToInt(this::score).min().orElseThrow();
    }
}
