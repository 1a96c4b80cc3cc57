package io.crossover.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.execution.LaunchDecision.Course;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("E7 the decision on the launch")
class LaunchDecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final ReadinessCheck OPEN =
            new ReadinessCheck("Playbooks", "Ready?", "customer-service", null, null);
    private static final List<ReadinessCheck> GREEN = List.of(OPEN.found("green", null));

    @ParameterizedTest(name = "{0} {1} to {2}, again on {3}, because {4}: wrong is {5}")
    @CsvSource({
        "LAUNCH, 2027-03-01, 2027-03-01, , ,",
        "LAUNCH, 2027-02-28, 2027-03-31, , , campaignFrom",
        "LAUNCH, 2027-03-02, 2027-03-01, , , campaignTo",
        "LAUNCH, , 2027-03-01, , , campaignFrom",
        "LAUNCH, 2027-03-01, , , , campaignTo",
        "POSTPONE, 2027-03-02, 2027-03-31, 2027-03-02, rain,",
        "POSTPONE, 2027-03-01, 2027-03-31, 2027-03-02, rain, campaignFrom",
        "POSTPONE, 2027-03-10, 2027-03-31, 2027-03-01, rain, decideAgainOn",
        "POSTPONE, 2027-03-10, 2027-03-31, 2027-03-10, rain,",
        "POSTPONE, 2027-03-10, 2027-03-31, 2027-03-11, rain, decideAgainOn",
        "POSTPONE, 2027-03-10, 2027-03-31, , rain, decideAgainOn",
        "POSTPONE, 2027-03-10, 2027-03-31, 2027-03-05, ' ', launchReason",
        "STOP, , , , rain,",
        "STOP, , , , , launchReason"
    })
    void E7_everyCourseNeedsItsOwn(
            Course course,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate again,
            @Nullable String reason,
            @Nullable String wrong) {
        LaunchDecision decision = new LaunchDecision(course, first, last, again, reason);
        if (wrong == null) {
            assertThatCode(() -> decision.check(TODAY, GREEN)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> decision.check(TODAY, GREEN))
                    .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                            .isEqualTo(wrong));
        }
    }

    @Test
    void E7_aRedOrUncheckedItemBlocksTheLaunch() {
        LaunchDecision launch = new LaunchDecision(Course.LAUNCH, TODAY, TODAY, null, null);

        assertThatThrownBy(() -> launch.check(TODAY, List.of(OPEN.found("red", "No template"))))
                .hasMessageContaining("Playbooks");
        assertThatThrownBy(() -> launch.check(TODAY, List.of(OPEN))).hasMessageContaining("Playbooks");
    }

    @Test
    void E7_aRedCheckSaysWhatIsWrong() {
        assertThatThrownBy(() -> OPEN.found("red", " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> OPEN.found("yellow", "Perhaps")).isInstanceOf(InvalidInputException.class);
        assertThat(OPEN.found("red", "No template").isGreen()).isFalse();
    }

    @Test
    void E6_aBrandThatRefusesContentSaysWhatMustChange() {
        assertThatThrownBy(() -> ContentVerdict.of("return", " ")).isInstanceOf(InvalidInputException.class);
        assertThat(ContentVerdict.of("approve", null).approved()).isTrue();
        assertThat(ContentVerdict.of("return", "The logo").approved()).isFalse();
    }

    @Test
    void aStoppedLaunchHasNoDays() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new LaunchDecision(Course.STOP, null, null, null, "rain").days());
    }
}
