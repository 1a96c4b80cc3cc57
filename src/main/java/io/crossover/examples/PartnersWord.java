package io.crossover.examples;

import io.crossover.monitoring.DataDelivery;
import io.crossover.monitoring.OwedData;
import io.crossover.monitoring.PartnerAudit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the partner of an example keeps its word (M8).
 *
 * @param data what it owes and what came
 * @param audits what third parties found
 */
public record PartnersWord(List<Data> data, List<Audit> audits) {

    private static final int LASTS_DAYS = 60;

    public PartnersWord {
        data = List.copyOf(data);
        audits = List.copyOf(audits);
    }

    /**
     * @param firstDaysAgo how many days ago it was due for the first time
     * @param everyDays none: once
     * @param came of each delivery that came, how many days late, the first one first
     */
    public record Data(String name, String content, int firstDaysAgo, @Nullable Integer everyDays, List<Integer> came) {

        public OwedData owed(LocalDate today) {
            return new OwedData(
                    name,
                    content,
                    today.minusDays(firstDaysAgo),
                    everyDays,
                    everyDays == null ? null : today.plusDays(LASTS_DAYS));
        }

        public List<DataDelivery.Entry> deliveries(LocalDate today) {
            List<LocalDate> due = owed(today).dueDays();
            return IntStream.range(0, came.size())
                    .mapToObj(number -> new DataDelivery.Entry(
                            due.get(number),
                            due.get(number).plusDays(came.get(number)),
                            "Shared folder, file of " + due.get(number),
                            null))
                    .toList();
        }
    }

    /** @param daysAgo when it was made */
    public record Audit(
            String subject,
            String about,
            String auditor,
            int daysAgo,
            String stated,
            String found,
            String unit,
            String finding,
            String reference) {

        public PartnerAudit.Entry entry(LocalDate today) {
            return new PartnerAudit.Written(
                            subject,
                            about,
                            auditor,
                            today.minusDays(daysAgo).toString(),
                            stated,
                            found,
                            unit,
                            finding,
                            reference,
                            null)
                    .read(today);
        }
    }
}
