package io.crossover.research;

import java.util.Map;

/** What a person filled in about a candidate: the sheet with remarks (S1), the 3C (S3), the three levels (S5). */
public record Assessment(ScoreSheet sheet, Map<Indicator, String> remarks, ThreeC threeC, ThreeLevels levels) {

    public Assessment {
        remarks = Map.copyOf(remarks);
    }
}
