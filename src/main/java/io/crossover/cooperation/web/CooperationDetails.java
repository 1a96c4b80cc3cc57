package io.crossover.cooperation.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.OpenTasks.OpenTask;
import io.crossover.cooperation.Party;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(description = "A cooperation with its whole record, as far as you may see it")
public record CooperationDetails(
        CooperationSummary summary,
        String goal,
        LocalDate campaignFrom,
        LocalDate campaignTo,
        boolean pilot,
        @Nullable String statusReason,
        @Nullable CooperationKey renews,
        @Schema(description = "Our own people only") @Nullable String budget,
        List<Party> parties,
        List<OpenTask> openTasks,
        @Schema(description = "The monitoring sheet; analysis and suggestions for our own people only") @Nullable
                KpiSheet sheet,
        @Schema(description = "What each stage put on record, newest version; our own people only")
                List<Section> record,
        @Schema(description = "Who did what, when, on which figures, oldest first") List<Entry> journal) {

    public record Section(String title, int version, Object content, String recordedBy, Instant recordedAt) {

        static Section of(CooperationRecord.Document document) {
            return new Section(
                    document.section().label(),
                    document.version(),
                    document.content(),
                    document.recordedBy(),
                    document.recordedAt());
        }
    }

    public record Entry(
            Instant at,
            String who,
            @Schema(description = "Whoever was away and in whose name it was done") @Nullable String onBehalfOf,
            String kind,
            String what,
            Map<String, Object> figures) {

        static Entry of(JournalEntry entry) {
            return new Entry(
                    entry.at(), entry.who(), entry.onBehalfOf(), entry.kind().name(), entry.what(), entry.figures());
        }
    }
}
