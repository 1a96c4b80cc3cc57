package io.crossover.research;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Score sheets for tests. */
public final class ScoreSheets {

    private ScoreSheets() {}

    public static Map<Indicator, Integer> scores(int everywhere) {
        Map<Indicator, Integer> scores = new EnumMap<>(Indicator.class);
        Arrays.stream(Indicator.values()).forEach(indicator -> scores.put(indicator, everywhere));
        return scores;
    }

    public static ScoreSheet all(int everywhere) {
        return ScoreSheet.of(scores(everywhere));
    }

    public static ScoreSheet allBut(int everywhere, Map<Indicator, Integer> others) {
        Map<Indicator, Integer> scores = scores(everywhere);
        scores.putAll(others);
        return ScoreSheet.of(scores);
    }
}
