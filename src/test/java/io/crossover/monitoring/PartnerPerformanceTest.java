package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.OwedWork.Work;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Punctuality;
import io.crossover.monitoring.PartnerPerformance.DueDelivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M8 the partner's performance: accepted, delivered, audited, in time or not")
class PartnerPerformanceTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 5);
    private static final Instant THEN = Instant.parse("2027-03-01T00:00:00Z");
    private static final Party PARTNER = new Party("page-one", "Page One", "books", false, "partner-page-one");

    @ParameterizedTest(name = "M8 due 2027-03-05, there {0}, today {1}: {2}, {3} days")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2027-03-04, OPEN, 0",
                "-, 2027-03-05, OPEN, 0",
                "-, 2027-03-06, OVERDUE, 1",
                "-, 2027-04-05, OVERDUE, 31",
                "2027-02-01, 2027-03-20, ON_TIME, 0",
                "2027-03-05, 2027-03-20, ON_TIME, 0",
                "2027-03-06, 2027-03-20, LATE, 1",
                "2027-03-19, 2027-03-20, LATE, 14",
            })
    void M8_dueTodayIsNotLate(@Nullable LocalDate there, LocalDate today, Standing standing, long days) {
        Promise promise = new Promise(DUE, there);

        assertThat(promise.standing(today)).isEqualTo(standing);
        assertThat(promise.daysLate(today)).isEqualTo(days);
    }

    @Test
    @DisplayName("M8 where nothing is decided there is no share, which is not 0 %")
    void M8_shares() {
        assertThat(new Punctuality(0, 0, 0).share()).isEmpty();
        assertThat(new Punctuality(0, 0, 0).words()).isEqualTo("nothing due yet");
        assertThat(new Punctuality(0, 0, 1).share())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0"));
        assertThat(new Punctuality(2, 1, 0).share())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.6667"));
        assertThat(new Punctuality(3, 1, 1).words()).isEqualTo("3 of 5 on time, 1 late, 1 overdue");
    }

    @Test
    @DisplayName("M8 what was accepted counts by the day of the delivery: our side may take its time to look")
    void M8_ourSlownessIsNotTheirs() {
        PartnerPerformance performance = performance(
                LocalDate.of(2027, 3, 20),
                work("in time, accepted late", DUE, LocalDate.of(2027, 3, 12)),
                work("late", DUE.plusDays(3), LocalDate.of(2027, 3, 12)),
                work("before deliveries had a day", null, DUE.plusDays(1)),
                work("waits for us", DUE, null),
                work("waits for us, and came late", DUE.plusDays(2), null),
                work("nothing yet", null, null));

        assertThat(performance.work())
                .extracting(PartnerPerformance.WorkLine::words)
                .containsExactly(
                        "accepted, on time",
                        "accepted, 3 days late",
                        "accepted, 1 day late",
                        "delivered, to be accepted",
                        "delivered 2 days late, to be accepted",
                        "overdue by 15 days");
        assertThat(performance.trackRecord().items()).isEqualTo(new Punctuality(1, 2, 1));
        assertThat(performance.trackRecord().milestones().share()).isEmpty();
    }

    @Test
    @DisplayName("M8 of data due again and again: what was due, and the one to come")
    void M8_everyDueDayCounts() {
        OwedData weekly = new OwedData("Sales", "by shop", DUE, 7, LocalDate.of(2027, 4, 30));
        PartnerPerformance performance = owing(
                weekly,
                null,
                LocalDate.of(2027, 3, 19),
                delivery(DUE, DUE),
                delivery(DUE.plusDays(7), LocalDate.of(2027, 3, 14)));

        List<DueDelivery> deliveries = performance.duties().get(0).deliveries();
        assertThat(deliveries)
                .extracting(due -> due.dueOn() + " " + due.words())
                .containsExactly("2027-03-26 open", "2027-03-19 open", "2027-03-12 2 days late", "2027-03-05 on time");
        assertThat(performance.trackRecord().deliveries()).isEqualTo(new Punctuality(1, 1, 0));
        assertThat(performance.missing()).isEmpty();
        assertThat(owing(weekly, null, LocalDate.of(2027, 3, 20), delivery(DUE, DUE))
                        .missing())
                .extracting(missing -> missing.dueOn() + " " + missing.daysLate())
                .containsExactly("2027-03-12 8", "2027-03-19 1");
    }

    @Test
    @DisplayName("M8 what comes before its time counts, and the next one is still to come")
    void M8_early() {
        PartnerPerformance performance = owing(
                new OwedData("Sales", "by shop", DUE, 7, LocalDate.of(2027, 4, 30)),
                null,
                DUE.minusDays(10),
                delivery(DUE, DUE.minusDays(10)));

        assertThat(performance.duties().get(0).deliveries())
                .extracting(due -> due.dueOn() + " " + due.words())
                .containsExactly("2027-03-12 open", "2027-03-05 on time");
    }

    @Test
    @DisplayName("M8, M11 the newest record holds, taken back means not there, and what was replaced is kept")
    void M8_M11_corrections() {
        OwedData once = new OwedData("Profile", "age groups", DUE, null, null);
        DueDelivery corrected = owing(once, null, DUE.plusDays(9), delivery(DUE, DUE), delivery(DUE, DUE.plusDays(2)))
                .duties()
                .get(0)
                .deliveries()
                .get(0);
        DueDelivery takenBack = owing(once, null, DUE.plusDays(9), delivery(DUE, DUE), delivery(DUE, null))
                .duties()
                .get(0)
                .deliveries()
                .get(0);

        assertThat(corrected.words()).isEqualTo("2 days late");
        assertThat(corrected.replaced()).extracting(DataDelivery::deliveredOn).containsExactly(DUE);
        assertThat(takenBack.words()).isEqualTo("overdue by 9 days");
        assertThat(takenBack.delivery()).isNull();
        assertThat(takenBack.replaced()).hasSize(2);
    }

    @Test
    @DisplayName("M8 what is due after an obligation ended is not owed")
    void M8_ended() {
        OwedData weekly = new OwedData("Sales", "by shop", DUE, 7, LocalDate.of(2027, 4, 30));
        assertThat(owing(weekly, DUE.plusDays(6), LocalDate.of(2027, 4, 1))
                        .trackRecord()
                        .deliveries())
                .isEqualTo(new Punctuality(0, 0, 1));
        assertThat(owing(weekly, DUE.minusDays(1), LocalDate.of(2027, 4, 1))
                        .trackRecord()
                        .deliveries()
                        .share())
                .isEmpty();
    }

    @ParameterizedTest(name = "M8 data {0} {1} {2} {3}: {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-     | all        | 2027-03-05 | -   | -          | name      | is missing",
                "Sales | -          | 2027-03-05 | -   | -          | content   | is missing",
                "Sales | all        | soon       | -   | -          | firstDue  | a day such as",
                "Sales | all        | +999999999-01-01 | - | -      | firstDue  | between the years 2000 and 2199",
                "Sales | all        | 2027-03-05 | 7   | -          | until     | is missing",
                "Sales | all        | 2027-03-05 | 7   | 2027-03-04 | until     | cannot lie before",
                "Sales | all        | 2027-03-05 | 0   | 2027-04-05 | everyDays | from 1 to 366",
                "Sales | all        | 2027-03-05 | 1.5 | 2027-04-05 | everyDays | whole number",
                "Sales | all        | 2027-03-05 | 1   | 2029-04-05 | until     | at most 400",
                "Sales | all        | 2027-03-05 | -   | 2027-04-05 | everyDays | or leave out",
                "Sales | 13812345678 | 2027-03-05 | -  | -          | content   | a telephone number",
            })
    void M8_M7_whatCannotBeOwed(
            @Nullable String name,
            @Nullable String content,
            String first,
            @Nullable String every,
            @Nullable String until,
            String field,
            String reason) {
        assertThatThrownBy(() -> OwedData.read(name, content, first, every, until))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused).hasMessageContaining(reason);
                    assertThat(refused.getMessage()).doesNotContain("13812345678");
                });
    }

    @Test
    @DisplayName("M8 the day of the last delivery may be the day until when")
    void M8_dueDays() {
        assertThat(OwedData.read("Sales", "all", "2027-03-05", "7", "2027-03-19")
                        .dueDays())
                .containsExactly(DUE, DUE.plusDays(7), DUE.plusDays(14));
        assertThat(OwedData.read("Sales", "all", "2027-03-05", "366", "2027-03-05")
                        .dueDays())
                .containsExactly(DUE);
        assertThat(OwedData.read("Sales", "all", "2027-03-05", "1", "2028-04-07")
                        .dueDays())
                .hasSize(400);
    }

    @ParameterizedTest(name = "M8 audit of {0}: stated {1}, found {2} {3}, {4}: {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "luck      | 100    | 100   | CNY  | confirmed      | subject | money or resources",
                "money     | -      | 100   | CNY  | confirmed      | stated  | missing",
                "money     | -1     | 100   | CNY  | confirmed      | stated  | negative",
                "money     | 100.555 | 100  | CNY  | confirmed      | stated  | more decimals than CNY",
                "money     | 100    | 100   | RMBY | confirmed      | unit    | is no currency",
                "money     | 100    | -     | CNY  | confirmed      | found   | missing",
                "money     | 100    | 100.0 | CNY  | deviation      | found   | that is confirmed",
                "money     | 100    | 90    | CNY  | not-verifiable | found   | leave it out",
                "money     | 100    | 90    | CNY  | fine           | finding | confirmed, deviation or not-verifiable",
                "resources | 12     | 11    | -    | deviation      | unit    | is missing",
            })
    void M8_auditsThatCannotBeTaken(
            String subject,
            @Nullable String stated,
            @Nullable String found,
            @Nullable String unit,
            String finding,
            String field,
            String reason) {
        assertThatThrownBy(() -> audit(subject, stated, found, unit, finding))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused).hasMessageContaining(reason);
                });
    }

    @Test
    @DisplayName("M8 an audit's figures are exact, and its deviation is a share of what was stated")
    void M8_auditsAreExact() {
        assertThat(audit("money", "200000.50", "184000.46", "cny", "deviation").deviation())
                .hasValueSatisfying(deviation -> assertThat(deviation).isEqualByComparingTo("-0.08"));
        assertThat(audit("money", "5000", "5000", "JPY", "confirmed").unit()).isEqualTo("JPY");
        assertThat(audit("resources", "0", "3", "shops", "deviation").deviation())
                .isEmpty();
        assertThat(audit("resources", "12", null, "shops", "not-verifiable").found())
                .isNull();
    }

    private static PartnerAudit.Entry audit(
            String subject, @Nullable String stated, @Nullable String found, @Nullable String unit, String finding) {
        return new PartnerAudit.Written(
                        subject,
                        "Shelf space",
                        "Auditors",
                        "2027-03-05",
                        stated,
                        found,
                        unit,
                        finding,
                        "Report 7",
                        null)
                .read(DUE);
    }

    private static Work work(String what, @Nullable LocalDate delivered, @Nullable LocalDate accepted) {
        return new Work(PARTNER.id(), false, what, DUE, delivered, accepted, 0);
    }

    private static DataDelivery delivery(LocalDate due, @Nullable LocalDate delivered) {
        return new DataDelivery(due, delivered, "a link", null, "data", THEN);
    }

    private static PartnerPerformance performance(LocalDate today, Work... work) {
        return PartnerPerformance.of(PARTNER, today, List.of(work), List.of(), obligation -> List.of(), List.of());
    }

    /** @param recorded the oldest first */
    private static PartnerPerformance owing(
            OwedData data, @Nullable LocalDate endsOn, LocalDate today, DataDelivery... recorded) {
        List<DataDelivery> newestFirst = new ArrayList<>(List.of(recorded));
        Collections.reverse(newestFirst);
        DataObligation.End end = endsOn == null ? null : new DataObligation.End(endsOn, "No shops left", "data", THEN);
        return PartnerPerformance.of(
                PARTNER,
                today,
                List.of(),
                List.of(new DataObligation(1, PARTNER.id(), data, "data", THEN, end)),
                obligation -> newestFirst,
                List.of());
    }
}
