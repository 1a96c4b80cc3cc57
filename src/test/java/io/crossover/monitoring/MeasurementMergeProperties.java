package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.monitoring.Measurement.Identity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MeasurementMergeProperties {

    private static final Identity MONDAY = new Identity("sales", "", "CRM", Instant.parse("2027-03-01T10:00:00Z"));

    @Example
    @Label("M11 the same one twice counts once, another value replaces and keeps what it replaced")
    void duplicatesAndCorrections() {
        MeasurementMerge merge =
                MeasurementMerge.of(List.of(monday("5"), monday("5.0"), monday("6"), monday("6")), Map.of());
        assertThat(merge.result()).isEqualTo(new UploadResult(1, 2, 1));
        assertThat(merge.added()).containsExactlyEntriesOf(Map.of(MONDAY, new BigDecimal("6")));
        assertThat(merge.corrections())
                .containsExactly(new MeasurementMerge.Correction(MONDAY, new BigDecimal("5"), new BigDecimal("6")));
    }

    @Example
    @Label("M11 what is known already is a duplicate or is replaced")
    void known() {
        Map<Identity, BigDecimal> known = Map.of(MONDAY, new BigDecimal("5.000"));
        assertThat(MeasurementMerge.of(List.of(monday("5")), known).changed()).isEmpty();
        MeasurementMerge replacing = MeasurementMerge.of(List.of(monday("7")), known);
        assertThat(replacing.result()).isEqualTo(new UploadResult(0, 0, 1));
        assertThat(replacing.replaced()).containsExactlyEntriesOf(Map.of(MONDAY, new BigDecimal("7")));
        assertThat(replacing.added()).isEmpty();
    }

    @Property
    @Label("M11 every row is accepted, a duplicate or a correction, and sending all again changes nothing")
    void everyRowCounts(@ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> numbers) {
        List<Measurement> rows = new ArrayList<>();
        numbers.forEach(number -> rows.add(new Measurement(
                "sales", "", "CRM", MONDAY.at().plusSeconds(number % 8), BigDecimal.valueOf(number / 8))));
        MeasurementMerge first = MeasurementMerge.of(rows, Map.of());
        UploadResult result = first.result();
        assertThat(result.accepted() + result.duplicates() + result.corrected()).isEqualTo(rows.size());

        Map<Identity, BigDecimal> known = new HashMap<>(first.added());
        List<Measurement> settled = new ArrayList<>();
        known.forEach((identity, value) -> settled.add(
                new Measurement(identity.kpi(), identity.segment(), identity.source(), identity.at(), value)));
        assertThat(MeasurementMerge.of(settled, known).result()).isEqualTo(new UploadResult(0, settled.size(), 0));
    }

    private static Measurement monday(String value) {
        return new Measurement("sales", "", "CRM", MONDAY.at(), new BigDecimal(value));
    }
}
