package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.MeasurementRow.Refusal;
import io.crossover.monitoring.RefusedUploadException;
import io.crossover.monitoring.ShareCount;
import io.crossover.monitoring.ShareKind;
import io.crossover.monitoring.UploadResult;
import io.crossover.monitoring.store.ShareCounts;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "KPIs")
class SharesController {

    private static final String SPREAD = "/api/cooperations/{key}/spread";
    private static final String OPINION = "/api/cooperations/{key}/opinion";
    private static final CsvRows SPREAD_FILE = new CsvRows(List.of("at", "shares", "reshares", "source"), List.of());
    private static final CsvRows OPINION_FILE = new CsvRows(List.of("at", "mentions", "negative", "source"), List.of());

    private final ShareCounts counts;
    private final CampaignAccess access;
    private final Clock clock;

    SharesController(ShareCounts counts, CampaignAccess access, Clock clock) {
        this.counts = counts;
        this.access = access;
        this.clock = clock;
    }

    /** A row as it is sent. */
    private interface Counted {

        /** @throws InvalidInputException naming the field that cannot be taken */
        ShareCount read(ZoneId zone);
    }

    /** What was shared in the period that ends then; reshares are those by people other than the publisher. */
    record Spread(
            @Schema(example = "2027-03-05") @Nullable String at,
            @Schema(type = "number", example = "500") @Nullable String shares,
            @Schema(type = "number", example = "120") @Nullable String reshares,
            @Schema(example = "wechat") @Nullable String source)
            implements Counted {

        @Override
        public ShareCount read(ZoneId zone) {
            return ShareCount.read(source, at, "shares", shares, "reshares", reshares, zone);
        }
    }

    /** What was said in the period that ends then. */
    record Opinion(
            @Schema(example = "2027-03-05") @Nullable String at,
            @Schema(type = "number", example = "800") @Nullable String mentions,
            @Schema(type = "number", example = "24") @Nullable String negative,
            @Schema(example = "weibo") @Nullable String source)
            implements Counted {

        @Override
        public ShareCount read(ZoneId zone) {
            return ShareCount.read(source, at, "mentions", mentions, "negative", negative, zone);
        }
    }

    @PostMapping(path = SPREAD, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send how content spread",
            description =
                    "Keeps the counts and measures the KPI 'secondary spread' (%). JSON or CSV; for the data group"
                            + " and management.")
    UploadResult spread(
            @PathVariable CooperationKey key,
            @RequestBody List<@Nullable Spread> rows,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        return take(key, person, ShareKind.SPREAD, rows);
    }

    @PostMapping(path = SPREAD, consumes = Bodies.CSV)
    UploadResult spreadFile(
            @PathVariable CooperationKey key,
            HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person)
            throws IOException {
        return take(
                key, person, ShareKind.SPREAD, SPREAD_FILE, request, row -> new Spread(row[0], row[1], row[2], row[3]));
    }

    @PostMapping(path = OPINION, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send what the public says",
            description =
                    "Keeps the counts and measures the KPIs 'negative mentions' (%) and 'rise of negative mentions'"
                            + " (percentage points). JSON or CSV; for the data group and management.")
    UploadResult opinion(
            @PathVariable CooperationKey key,
            @RequestBody List<@Nullable Opinion> rows,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        return take(key, person, ShareKind.OPINION, rows);
    }

    @PostMapping(path = OPINION, consumes = Bodies.CSV)
    UploadResult opinionFile(
            @PathVariable CooperationKey key,
            HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person)
            throws IOException {
        return take(
                key,
                person,
                ShareKind.OPINION,
                OPINION_FILE,
                request,
                row -> new Opinion(row[0], row[1], row[2], row[3]));
    }

    private UploadResult take(
            CooperationKey key, CurrentPerson person, ShareKind kind, List<? extends @Nullable Counted> rows) {
        access.requireWriter(key, person);
        Reading reading = new Reading(clock.getZone());
        for (int i = 0; i < rows.size(); i++) {
            reading.add(i + 1L, rows.get(i));
        }
        return counts.take(key, kind, reading.all());
    }

    private UploadResult take(
            CooperationKey key,
            CurrentPerson person,
            ShareKind kind,
            CsvRows file,
            HttpServletRequest request,
            Function<@Nullable String[], Counted> counted)
            throws IOException {
        access.requireWriter(key, person);
        Reading reading = new Reading(clock.getZone());
        file.read(
                request.getInputStream(),
                Bodies.charset(request),
                (line, row) -> reading.add(line, counted.apply(row)),
                reading.refused::add);
        return counts.take(key, kind, reading.all());
    }

    /** The rows of one upload: all of them or none (M11). */
    private static final class Reading {

        private final List<ShareCount> counts = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();

        private final ZoneId zone;

        Reading(ZoneId zone) {
            this.zone = zone;
        }

        void add(long line, @Nullable Counted row) {
            if (row == null) {
                refused.add(new Refusal(line, "body", "A row is an object"));
                return;
            }
            try {
                counts.add(row.read(zone));
            } catch (InvalidInputException e) {
                refused.add(new Refusal(line, e.field(), String.valueOf(e.getMessage())));
            }
        }

        List<ShareCount> all() {
            if (!refused.isEmpty()) {
                throw new RefusedUploadException(refused);
            }
            return counts;
        }
    }
}
