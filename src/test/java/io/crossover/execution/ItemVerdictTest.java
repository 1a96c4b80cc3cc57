package io.crossover.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.InvalidInputException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("E5, G8 what becomes of a delivered item")
class ItemVerdictTest {

    @ParameterizedTest(name = "{0} after {1} returns leads to {2}")
    @CsvSource({
        "REWORK, 0, REWORK",
        "REWORK, 2, REWORK",
        "REWORK, 3, DISPUTED",
        "REWORK, 4, DISPUTED",
        "ACCEPTED, 9, ACCEPTED",
        "DISPUTED, 0, DISPUTED"
    })
    void G8_threeReturnsThenItClimbs(ItemVerdict verdict, int returnsBefore, ItemVerdict leadsTo) {
        assertThat(verdict.leadsTo(returnsBefore, 3)).isEqualTo(leadsTo);
    }

    @ParameterizedTest(name = "{0} delivers, decided for {1}: stands {2}")
    @CsvSource({
        "OURS, ours, true", "OURS, theirs, false", "OURS, middle, false",
        "THEIRS, theirs, true", "THEIRS, ours, false", "THEIRS, middle, false"
    })
    void E5_onlyADecisionForTheSideThatDeliversLetsItStand(Side accountable, String decision, boolean stands) {
        assertThat(ItemVerdict.deliveryStands(accountable, decision)).isEqualTo(stands);
    }

    @ParameterizedTest
    @EnumSource
    void theFormsWordsAreRead(ItemVerdict verdict) {
        assertThat(ItemVerdict.withId(verdict.id())).isEqualTo(verdict);
    }

    @Test
    void anotherWordIsRefused() {
        assertThatThrownBy(() -> ItemVerdict.withId("perhaps")).isInstanceOf(InvalidInputException.class);
    }
}
