package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The weeks that M10 counts in. */
class CampaignWeekTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 3);

    @Test
    void M10_weeksBeginOnMondayAndTheFirstAndTheLastMayBeParts() {
        assertThat(CampaignWeek.of(WEDNESDAY, LocalDate.of(2027, 3, 16)))
                .extracting(CampaignWeek::label)
                .containsExactly("2027-03-03 to 2027-03-07", "2027-03-08 to 2027-03-14", "2027-03-15 to 2027-03-16");
        assertThat(CampaignWeek.of(WEDNESDAY, WEDNESDAY))
                .containsExactly(new CampaignWeek(WEDNESDAY, WEDNESDAY))
                .allSatisfy(week -> assertThat(week.monday()).isEqualTo("2027-03-01"));
    }

    @Property(tries = 200)
    void M10_everyDayOfACampaignLiesInOneWeek(
            @ForAll @IntRange(min = 0, max = 400) int start, @ForAll @IntRange(min = 0, max = 200) int length) {
        LocalDate first = LocalDate.of(2027, 1, 1).plusDays(start);
        LocalDate last = first.plusDays(length);
        List<CampaignWeek> weeks = CampaignWeek.of(first, last);

        assertThat(first.datesUntil(last.plusDays(1)))
                .allMatch(
                        day -> weeks.stream().filter(week -> week.includes(day)).count() == 1);
        assertThat(weeks).allSatisfy(week -> {
            assertThat(week.monday().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week.includes(first.minusDays(1)) || week.includes(last.plusDays(1)))
                    .isFalse();
        });
    }

    @Test
    void M10_aPartWeekOfFourDaysAsksAndOneOfThreeDoesNot() {
        assertThat(states(LocalDate.of(2027, 3, 4), LocalDate.of(2027, 3, 10), "2027-03-20"))
                .as("Thursday to Sunday, Monday to Wednesday")
                .containsExactly(CoreContentWeek.State.MISSED, CoreContentWeek.State.NOT_ASKED);
    }

    @Test
    void M10_aWeekIsMissedFromItsLastMidnightOn() {
        LocalDate monday = LocalDate.of(2027, 3, 8);
        LocalDate sunday = LocalDate.of(2027, 3, 14);
        assertThat(states(monday, sunday, "2027-03-07")).containsExactly(CoreContentWeek.State.AHEAD);
        assertThat(states(monday, sunday, "2027-03-08")).containsExactly(CoreContentWeek.State.OPEN);
        assertThat(states(monday, sunday, "2027-03-14")).containsExactly(CoreContentWeek.State.OPEN);
        assertThat(states(monday, sunday, "2027-03-15")).containsExactly(CoreContentWeek.State.MISSED);
    }

    private static List<CoreContentWeek.State> states(LocalDate first, LocalDate last, String today) {
        return CoreContentWeek.of(CampaignWeek.of(first, last), Map.of(), LocalDate.parse(today), 4, day -> true)
                .stream()
                .map(CoreContentWeek::state)
                .toList();
    }
}
