package io.crossover.research.process;

import static io.crossover.research.Indicator.COMPLEMENTARY_DEMAND;
import static io.crossover.research.Indicator.CUSTOMER_TRUST;
import static io.crossover.research.Indicator.MARKET_GROWTH;
import static io.crossover.research.Indicator.MARKET_SHARE;
import static io.crossover.research.Indicator.REGULATORY_COMPLIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.research.Case;
import io.crossover.research.Indicator;
import io.crossover.research.Judgement;
import io.crossover.research.ScoreSheet;
import io.crossover.research.ScoreSheets;
import io.crossover.research.Verdict;
import io.crossover.research.VerdictTable;
import io.crossover.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Every row and boundary of {@code candidate-verdict.dmn}, as deployed. */
class CandidateVerdictTest extends Scenario {

    private static final String TOO_LOW = "The total is under the threshold for dropping";
    private static final String HIGH_ENOUGH = "The total reaches the threshold for recommending";
    private static final String BETWEEN =
            "The total lies between the threshold for dropping and the one for recommending";
    private static final String OVERLAP = "The measured audience overlap is missing or too small";
    private static final String RISK = "A risk indicator has the lowest score";
    private static final String REGULATED = "The industry is regulated and legal has not cleared it";
    private static final String LOOKS = "At least one of the three looks has no reference";

    private static final BigDecimal ENOUGH = new BigDecimal("0.40");

    @Autowired
    private VerdictTable table;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Test
    @DisplayName("S1 a total of exactly 25 is recommended")
    void exactly25IsRecommended() {
        assertThat(judge(ScoreSheets.all(5), ENOUGH)).isEqualTo(judgement(Verdict.RECOMMENDED, HIGH_ENOUGH));
    }

    @Test
    @DisplayName("S1 a quarter less than 25 is management's")
    void aQuarterUnder25IsManagements() {
        assertThat(judge(ScoreSheets.allBut(5, Map.of(MARKET_SHARE, 4)), ENOUGH))
                .isEqualTo(judgement(Verdict.MANAGEMENT, BETWEEN));
    }

    @Test
    @DisplayName("S1 all threes is exactly 15 and management's")
    void exactly15IsManagements() {
        assertThat(judge(ScoreSheets.all(3), ENOUGH)).isEqualTo(judgement(Verdict.MANAGEMENT, BETWEEN));
    }

    @Test
    @DisplayName("S1 14 11/12 is dropped")
    void oneTwelfthUnder15IsDropped() {
        ScoreSheet sheet = ScoreSheets.allBut(3, Map.of(MARKET_GROWTH, 2, MARKET_SHARE, 4));
        assertThat(sheet.total()).hasToString("14 11/12");
        assertThat(judge(sheet, ENOUGH)).isEqualTo(judgement(Verdict.DROP, TOO_LOW));
    }

    @ParameterizedTest(name = "S2 an overlap of {0} with a complementary demand of {1}: {2}")
    @CsvSource({
        "0.40, 3, false",
        "0.399, 3, true",
        "0.399999999999999999999, 3, true",
        ", 3, true",
        "0.399, 4, false",
        ", 4, false",
        ", 5, false",
        "0, 1, true",
        "1, 1, false",
    })
    void overlapVeto(@Nullable BigDecimal overlap, int demand, boolean vetoed) {
        Judgement judgement = judge(ScoreSheets.allBut(4, Map.of(COMPLEMENTARY_DEMAND, demand)), overlap);
        assertThat(judgement.reasons().contains(OVERLAP)).isEqualTo(vetoed);
        assertThat(judgement.verdict()).isEqualTo(Verdict.MANAGEMENT);
    }

    @ParameterizedTest(name = "S2 {0} at 1 is a veto, at 2 it is not")
    @EnumSource(
            value = Indicator.class,
            names = {"BRAND_TONE_CONFLICT", "CUSTOMER_TRUST", "REGULATORY_COMPLIANCE", "ABILITY_TO_DELIVER"})
    void riskVeto(Indicator risk) {
        assertThat(judge(ScoreSheets.allBut(5, Map.of(risk, 1)), ENOUGH).reasons())
                .containsExactly(BETWEEN, RISK);
        assertThat(judge(ScoreSheets.allBut(5, Map.of(risk, 2)), ENOUGH).reasons())
                .containsExactly(BETWEEN);
    }

    @Test
    @DisplayName("S2 a perfect sheet in a regulated industry goes to management until legal has cleared it")
    void regulatedVeto() {
        assertThat(judge(new Case(ScoreSheets.all(5), ENOUGH, true, false, 0)))
                .isEqualTo(judgement(Verdict.MANAGEMENT, REGULATED));
        assertThat(judge(new Case(ScoreSheets.all(5), ENOUGH, true, true, 0)))
                .isEqualTo(judgement(Verdict.RECOMMENDED, HIGH_ENOUGH));
        assertThat(judge(new Case(ScoreSheets.all(5), ENOUGH, false, false, 0)))
                .isEqualTo(judgement(Verdict.RECOMMENDED, HIGH_ENOUGH));
    }

    @Test
    @DisplayName("S4 a missing look takes a perfect sheet to management")
    void missingLook() {
        assertThat(judge(new Case(ScoreSheets.all(5), ENOUGH, false, false, 1)))
                .isEqualTo(judgement(Verdict.MANAGEMENT, LOOKS));
    }

    @Test
    @DisplayName("S2 drop is looked at before the vetoes; all vetoes are named together")
    void dropBeforeVetoes() {
        Case hopeless = new Case(ScoreSheets.all(1), null, true, false, 3);
        assertThat(judge(hopeless)).isEqualTo(judgement(Verdict.DROP, TOO_LOW));

        ScoreSheet risky = ScoreSheets.allBut(4, Map.of(REGULATORY_COMPLIANCE, 1, COMPLEMENTARY_DEMAND, 3));
        assertThat(judge(new Case(risky, null, true, false, 2)))
                .isEqualTo(judgement(Verdict.MANAGEMENT, BETWEEN, OVERLAP, RISK, REGULATED, LOOKS));
    }

    @Test
    @DisplayName("S1, S2 an edited table holds from its deployment on: the risk veto bites under a lower threshold")
    void editedThreshold() {
        ScoreSheet risky = ScoreSheets.allBut(5, Map.of(CUSTOMER_TRUST, 1));
        ScoreSheet good = ScoreSheets.allBut(5, Map.of(CUSTOMER_TRUST, 2));
        Deployment edited = repository
                .createDeployment()
                .addString("candidate-verdict.dmn", deployed().replace("&gt;= 25", "&gt;= 20"))
                .deploy();
        try {
            assertThat(judge(good, ENOUGH)).isEqualTo(judgement(Verdict.RECOMMENDED, HIGH_ENOUGH));
            assertThat(judge(risky, ENOUGH)).isEqualTo(judgement(Verdict.MANAGEMENT, RISK));
        } finally {
            repository.deleteDeployment(edited.getId());
        }
        assertThat(judge(good, ENOUGH).verdict()).isEqualTo(Verdict.MANAGEMENT);
    }

    @Test
    @DisplayName("Asking the table leaves no trace in the engine's history")
    void nothingIsStored() {
        long before = history.createHistoricDecisionInstanceQuery().count();
        assertThat(judge(ScoreSheets.all(5), ENOUGH).verdict()).isEqualTo(Verdict.RECOMMENDED);
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    }

    private Judgement judge(ScoreSheet sheet, @Nullable BigDecimal overlap) {
        return judge(new Case(sheet, overlap, false, false, 0));
    }

    private Judgement judge(Case candidate) {
        return Judgement.of(candidate, table);
    }

    private static Judgement judgement(Verdict verdict, String... reasons) {
        return new Judgement(verdict, List.of(reasons));
    }

    private static String deployed() {
        try {
            return new ClassPathResource("processes/candidate-verdict.dmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
