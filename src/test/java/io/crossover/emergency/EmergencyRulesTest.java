package io.crossover.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.EmergencyKind;
import io.crossover.cooperation.InvalidInputException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmergencyRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-16T02:00:00Z");
    private static final Incident INCIDENT =
            new Incident(7, new CooperationKey("COOP-2026-0001"), EmergencyKind.BREACH, "No samples", "sales", NOW);

    @Test
    void linesStandInTheOrderOfInterestsWhateverTheOrderOfTheTable() {
        Playbook playbook = new Playbook(
                "legal",
                List.of(
                        line("Deposit", Interest.COSTS),
                        line("Statement", Interest.BRANDS),
                        line("Media", Interest.BRANDS),
                        line("Compensation", Interest.CUSTOMERS)));

        assertThat(playbook.lines())
                .extracting(PlaybookLine::name)
                .containsExactly("Compensation", "Statement", "Media", "Deposit");
    }

    @Test
    void theLowerTheRankTheMoreUrgentTheTask() {
        assertThat(Interest.CUSTOMERS.priority()).isGreaterThan(Interest.BRANDS.priority());
        assertThat(Interest.BRANDS.priority()).isGreaterThan(Interest.COSTS.priority());
        assertThatIllegalArgumentException().isThrownBy(() -> Interest.of(4));
    }

    @Test
    void P1_aPlaybookHasLinesAndEachHasALimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Playbook("legal", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaybookLine("Media", "Answer", "public-relations", Interest.BRANDS, 0, false));
    }

    @Test
    void P3_theReportBeginsWithTheResultsByInterest() {
        ReportDraft draft = ReportDraft.of(
                INCIDENT,
                List.of(
                        worked("Replacement", Interest.CUSTOMERS, new LineResult("partly", "A stationer", true)),
                        worked("Deposit", Interest.COSTS, new LineResult("done", "Kept", false)),
                        worked("Ending", Interest.COSTS, null)));

        assertThat(draft)
                .isEqualTo(new ReportDraft(
                        "No samples", "Replacement: A stationer", "", "Deposit: Kept\nEnding: not carried out", true));
    }

    @ParameterizedTest
    @EnumSource(EmergencyKind.class)
    void everyKindIsFoundByItsWord(EmergencyKind kind) {
        assertThat(EmergencyKind.of(kind.value())).isEqualTo(kind);
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> EmergencyKind.of("flood"));
    }

    @Test
    void aReportReadsAsOneText() {
        assertThat(new EmergencyReport(" A poster offends ", "2026-11-16T09:45+08:00", "now").inWords())
                .isEqualTo("A poster offends (noticed 2026-11-16 09:45; the harm is growing)");
        assertThat(new EmergencyReport("Late", "2026-11-16", "today").inWords())
                .isEqualTo("Late (noticed 2026-11-16; to be answered today)");
    }

    private static PlaybookLine line(String name, Interest interest) {
        return new PlaybookLine(name, "What is to be done", "legal", interest, 4, false);
    }

    private static IncidentLine worked(String name, Interest interest, @Nullable LineResult result) {
        return new IncidentLine(1, 7, line(name, interest), NOW, false, "legal", result);
    }
}
