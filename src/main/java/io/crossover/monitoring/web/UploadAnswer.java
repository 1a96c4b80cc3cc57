package io.crossover.monitoring.web;

import io.crossover.monitoring.Colour;
import io.crossover.monitoring.ColourChange;
import io.crossover.monitoring.UploadPreview;
import io.crossover.monitoring.UploadResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Schema(name = "UploadPreview", description = "What an upload would change; nothing of it is stored yet")
record UploadAnswer(
        long id,
        @Nullable String fileName,
        long rows,
        UploadResult result,
        @Schema(description = "KPIs and parts whose colour or alert would change") List<Change> colours,
        @Schema(description = "The first 20 figures that would be replaced") List<Correction> corrections,
        @Schema(description = "What was never measured before: look for slips in names") List<String> firstTime,
        @Schema(description = "The newest time of the upload, where it lies in the future") @Nullable
                Instant newestInFuture) {

    private static final int LISTED = 20;

    @Schema(name = "ColourChange")
    record Change(
            String kpi,
            @Nullable String before,
            @Nullable String after,
            @Schema(description = "Of the alert; green: none is open") String alertBefore,
            String alertAfter) {}

    @Schema(name = "Correction")
    record Correction(String kpi, String source, Instant at, BigDecimal before, BigDecimal after) {}

    static UploadAnswer of(UploadPreview preview) {
        return new UploadAnswer(
                preview.upload(),
                preview.fileName(),
                preview.rows(),
                preview.result(),
                preview.colours().stream().map(UploadAnswer::change).toList(),
                preview.corrections().stream()
                        .map(each -> new Correction(
                                each.part().of(each.kpi()), each.source(), each.at(), each.before(), each.after()))
                        .toList(),
                preview.firstTime().stream().limit(LISTED).toList(),
                preview.newestInFuture());
    }

    private static Change change(ColourChange change) {
        return new Change(
                change.part().of(change.kpi()),
                Optional.ofNullable(change.before()).map(Colour::id).orElse(null),
                Optional.ofNullable(change.after()).map(Colour::id).orElse(null),
                change.alertBefore().id(),
                change.alertAfter().id());
    }
}
