package io.crossover.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("E3 preparation time")
class PreparationTimeTest {

    @ParameterizedTest(name = "{1} months before {2}, today {0}: short {3}")
    @CsvSource({
        "2026-11-16, 3, 2027-02-16, false",
        "2026-11-16, 3, 2027-02-15, true",
        "2026-11-16, 3, 2027-03-01, false",
        // the last day of a shorter month is three months after the last day of a longer one
        "2026-11-30, 3, 2027-02-28, false",
        "2026-11-30, 3, 2027-02-27, true",
        "2026-11-16, 0, 2026-11-16, false",
        "2026-11-16, 0, 2026-11-15, true"
    })
    void E3_exactlySoManyMonthsAreEnough(LocalDate today, int months, LocalDate firstDay, boolean isShort) {
        assertThat(new PreparationTime(months).isShort(today, firstDay)).isEqualTo(isShort);
    }

    @Test
    void aNegativeTimeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PreparationTime(-1));
    }
}
