package io.crossover.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import io.crossover.research.Candidate.Outcome;
import io.crossover.research.PartnerRanking.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S3 the ranking")
class PartnerRankingTest {

    @Test
    @DisplayName("S3 ranks by compatibility + contribution − conflict, then by the total, then by name")
    void ranks() {
        List<Place> ranking = PartnerRanking.of(List.of(
                candidate("D lower points", 5, new ThreeC(4, 4, 3), Outcome.TAKEN_ON),
                candidate("C equal", 3, new ThreeC(4, 4, 2), Outcome.TAKEN_ON),
                candidate("B equal", 3, new ThreeC(3, 4, 1), Outcome.TAKEN_ON),
                candidate("A higher total", 4, new ThreeC(5, 3, 2), Outcome.PARTNER)));

        assertThat(ranking)
                .extracting(place -> place.candidate().name())
                .containsExactly("A higher total", "B equal", "C equal", "D lower points");
        assertThat(ranking).extracting(Place::place).containsExactly(1, 2, 3, 4);
    }

    @Test
    @DisplayName("S3 leaves out who is dropped or still being assessed")
    void leavesOut() {
        assertThat(PartnerRanking.of(List.of(
                        candidate("dropped", 5, new ThreeC(5, 5, 1), Outcome.DROPPED),
                        candidate("open", 5, new ThreeC(5, 5, 1), Outcome.OPEN))))
                .isEmpty();
    }

    private static Candidate candidate(String name, int everywhere, ThreeC threeC, Outcome outcome) {
        return new Candidate(
                1,
                new CooperationKey("COOP-2026-0001"),
                name,
                "Books",
                null,
                outcome,
                null,
                null,
                new Assessment(ScoreSheets.all(everywhere), Map.of(), threeC, new ThreeLevels(3, 3, 3)),
                null,
                null);
    }
}
