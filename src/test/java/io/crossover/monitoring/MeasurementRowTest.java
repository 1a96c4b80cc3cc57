package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementRowTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2027-03-05, 2027-03-05T15:59:59Z",
        "2027-03-05T18:00, 2027-03-05T10:00:00Z",
        "2027-03-05T18:00:30, 2027-03-05T10:00:30Z",
        "2027-03-05T18:00:00Z, 2027-03-05T18:00:00Z",
        "2027-03-05T18:00:00.123Z, 2027-03-05T18:00:00.123Z",
        "2027-03-05T18:00:00.1234567Z, 2027-03-05T18:00:00.123456Z",
        "2027-03-05T18:00:00+08:00, 2027-03-05T10:00:00Z",
        "2027-03-05T18:00+08:00, 2027-03-05T10:00:00Z",
    })
    void M1_timesAreReadInTheCooperationsZone(String text, Instant time) {
        assertThat(MeasurementRow.time("at", text, SHANGHAI)).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2027-02-29, is not a time such as",
        "yesterday, is not a time such as",
        "2027-03-05T25:00:00Z, is not a time such as",
        "1999-12-31, between the years 2000 and 2199",
        ", The time is missing",
    })
    void whatIsNoTimeIsRefused(@Nullable String text, String reason) {
        assertThat(refusals(new MeasurementRow(3, "sales", text, "1", "CRM", null)))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("at");
                    assertThat(refusal.reason()).contains(reason);
                });
    }

    @Test
    void M7_personalDataInTheSourceOrTheSegmentIsRefusedWithoutSayingIt() {
        assertThat(refusals(new MeasurementRow(3, "sales", "2027-03-05", "1", "CRM 13800138000", "li@example.com")))
                .satisfiesExactly(
                        source -> assertThat(source.reason()).startsWith("The source holds a telephone number"),
                        segment -> assertThat(segment.reason()).startsWith("The segment holds an e-mail address"))
                .noneSatisfy(refusal -> assertThat(refusal.reason()).containsAnyOf("138", "li@"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "abc, 'abc' is not a number",
        "1e400, too large",
        "1E+999999999, too large",
        "99999999999999999999999, too large",
        "NaN, 'NaN' is not a number",
        "'1,000', '1,000' is not a number",
        ", The number is missing",
    })
    void whatIsNoNumberIsRefused(@Nullable String value, String reason) {
        assertThat(refusals(new MeasurementRow(3, "sales", "2027-03-05", value, "CRM", null)))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("value");
                    assertThat(refusal.reason()).contains(reason);
                });
    }

    @Test
    @DisplayName("every field's reason is named, with the line")
    void allReasonsOfARow() {
        assertThat(refusals(new MeasurementRow(7, "visits", null, null, " ", "a\nb")))
                .allSatisfy(refusal -> assertThat(refusal.line()).isEqualTo(7))
                .extracting(MeasurementRow.Refusal::field)
                .containsExactly("kpi", "at", "value", "source", "segment");
    }

    @Test
    @DisplayName("a good row is trimmed and exact")
    void aGoodRow() {
        assertThat(new MeasurementRow(2, " sales ", "2027-03-05", " 0.10 ", " CRM", "")
                        .read(Set.of("sales")::contains, SHANGHAI, refusal -> {}))
                .contains(new Measurement(
                        new Series("sales", new Part("", ""), "CRM"),
                        Instant.parse("2027-03-05T15:59:59Z"),
                        new BigDecimal("0.1")));
    }

    @Test
    @DisplayName("a refused upload lists the first twenty reasons and counts the rows")
    void firstTwentyReasons() {
        List<MeasurementRow.Refusal> all = new ArrayList<>();
        for (int line = 2; line < 50; line++) {
            all.add(new MeasurementRow.Refusal(line, "value", "The number is missing"));
        }
        RefusedUploadException refused = new RefusedUploadException(all, 48);
        assertThat(refused.refusals()).hasSize(20);
        assertThat(refused).hasMessageStartingWith("Nothing was stored, because 48 rows cannot be taken. Line 2: ");
    }

    private static List<MeasurementRow.Refusal> refusals(MeasurementRow row) {
        List<MeasurementRow.Refusal> refusals = new ArrayList<>();
        assertThat(row.read(Set.of("sales")::contains, SHANGHAI, refusals::add)).isEmpty();
        return refusals;
    }
}
