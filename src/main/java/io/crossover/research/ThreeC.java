package io.crossover.research;

/** Compatibility, contribution and conflict, 1 to 5 each: what candidates are ranked by (S3). */
public record ThreeC(int compatibility, int contribution, int conflict) {

    public ThreeC {
        Scale.checked("compatibility", "Compatibility", compatibility);
        Scale.checked("contribution", "Contribution", contribution);
        Scale.checked("conflict", "Conflict", conflict);
    }

    public int points() {
        return compatibility + contribution - conflict;
    }
}
