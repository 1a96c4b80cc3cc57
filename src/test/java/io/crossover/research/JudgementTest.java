package io.crossover.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.research.VerdictTable.Row;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S1, S2 of the rows that apply, the weightiest wins")
class JudgementTest {

    private static final Row DROP = new Row(Verdict.DROP, "too low");
    private static final Row VETO = new Row(Verdict.MANAGEMENT, "veto");
    private static final Row RECOMMENDED = new Row(Verdict.RECOMMENDED, "high enough");
    private static final Case ANY = new Case(ScoreSheets.all(3), null, false, false, 0);

    @Test
    @DisplayName("S2 drop is looked at before the vetoes")
    void dropWins() {
        assertThat(judgement(RECOMMENDED, VETO, DROP)).isEqualTo(new Judgement(Verdict.DROP, List.of("too low")));
    }

    @Test
    @DisplayName("S2 a veto takes a recommended candidate to management")
    void vetoWins() {
        assertThat(judgement(RECOMMENDED, VETO)).isEqualTo(new Judgement(Verdict.MANAGEMENT, List.of("veto")));
    }

    @Test
    @DisplayName("S1 without a veto the recommendation stands")
    void recommended() {
        assertThat(judgement(RECOMMENDED)).isEqualTo(new Judgement(Verdict.RECOMMENDED, List.of("high enough")));
    }

    @Test
    @DisplayName("S1 what no row recommends or drops is management's, vetoes named beside it")
    void between() {
        assertThat(judgement()).isEqualTo(new Judgement(Verdict.MANAGEMENT, List.of(Judgement.BETWEEN)));
        assertThat(judgement(VETO)).isEqualTo(new Judgement(Verdict.MANAGEMENT, List.of(Judgement.BETWEEN, "veto")));
    }

    private static Judgement judgement(Row... rows) {
        return Judgement.of(ANY, candidate -> List.of(rows));
    }
}
