package io.crossover.research;

/** The three-level assessment, 1 to 5 each, shown beside the score (S5). */
public record ThreeLevels(int strategicFit, int resourceComplementarity, int executionSynergy) {

    public ThreeLevels {
        Scale.checked("strategicFit", "Strategic fit", strategicFit);
        Scale.checked("resourceFit", "Resource complementarity", resourceComplementarity);
        Scale.checked("executionSynergy", "Execution synergy", executionSynergy);
    }
}
