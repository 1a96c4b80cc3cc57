package io.crossover.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upload would change, before anybody confirmed it.
 *
 * @param upload by which it can be confirmed or dropped
 * @param colours of KPIs and parts that would change
 * @param corrections the first of the figures that would be replaced
 * @param firstTime what was never measured before: a new source, or a segment that may be a slip
 * @param newestInFuture the newest time that lies in the future, where there is one
 */
public record UploadPreview(
        long upload,
        @Nullable String fileName,
        long rows,
        UploadResult result,
        List<ColourChange> colours,
        List<Correction> corrections,
        List<String> firstTime,
        @Nullable Instant newestInFuture) {

    /** One figure that another one replaces. */
    public record Correction(String kpi, Part part, String source, Instant at, BigDecimal before, BigDecimal after) {}
}
