package io.crossover.research;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The candidates taken on, by compatibility + contribution − conflict (S3); where that is equal, by the total score. */
public final class PartnerRanking {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.scored().threeC().points(), Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.scored().sheet().total(), Comparator.reverseOrder())
            .thenComparing(Candidate::name);

    private PartnerRanking() {}

    public static List<Place> of(List<Candidate> candidates) {
        List<Candidate> ranked = candidates.stream()
                .filter(candidate -> candidate.outcome().isTakenOn())
                .sorted(BEST_FIRST)
                .toList();
        return IntStream.range(0, ranked.size())
                .mapToObj(index -> new Place(index + 1, ranked.get(index)))
                .toList();
    }

    /** A place in the ranking, from 1. */
    public record Place(int place, Candidate candidate) {}
}
