package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.KpiSheet;
import io.crossover.monitoring.Breakdown;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.store.CampaignFigures;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cooperations/{key}/kpis")
@Tag(name = "KPIs", description = "A campaign's targets, measurements and colours")
class KpisController {

    private final CampaignFigures figures;
    private final CampaignAccess access;
    private final Clock clock;

    KpisController(CampaignFigures figures, CampaignAccess access, Clock clock) {
        this.figures = figures;
        this.access = access;
        this.clock = clock;
    }

    @PutMapping(consumes = Bodies.CSV)
    @Operation(
            summary = "Define the KPIs",
            description = "Makes the list the cooperation's KPIs and answers with them. One that the list does not name"
                    + " any more goes, unless something was measured of it. For the data group and management. As CSV"
                    + " the columns are kpi and target, and perhaps unit, direction, kind, from, to, owner, source,"
                    + " horizon, curve (2027-03-10: 20 %; 2027-03-20: 60 %), shared (yes or no), segment and region; a row with a segment"
                    + " or a region is that part's target and needs no other column.")
    List<KpiRequest> defineByCsv(
            @PathVariable CooperationKey key,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person,
            HttpServletRequest request)
            throws IOException {
        access.requireWriter(key, person);
        figures.define(key, CsvKpis.read(request.getInputStream(), Bodies.charset(request)));
        return figures.kpis(key).stream().map(KpiRequest::of).toList();
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Define the KPIs",
            description = "Makes the list the cooperation's KPIs and answers with them. One that the list does not name"
                    + " any more goes, unless something was measured of it. For the data group and management.")
    List<KpiRequest> define(
            @PathVariable CooperationKey key,
            @RequestBody List<@Nullable KpiRequest> body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireWriter(key, person);
        figures.define(key, KpiRequest.read(body));
        return figures.kpis(key).stream().map(KpiRequest::of).toList();
    }

    @GetMapping
    @Operation(
            summary = "The monitoring sheet",
            description = "Every KPI's target, what was expected by then, actual, attainment, adverse deviation and"
                    + " colour. Shares are fractions: 0.8 is 80 %. What cannot be said yet is left out. A partner of"
                    + " the cooperation gets the KPIs that are shared, without analysis and suggestion; 'unshared' marks"
                    + " the others. By segment and by region, the lines of a KPI's parts follow the line of the whole, whose note says whether they add up. A part without"
                    + " a target of its own has no colour.")
    List<KpiSheet.Line> sheet(
            @PathVariable CooperationKey key,
            @Parameter(
                            description =
                                    "As of when: a day, whose end is meant, or a time. Without it every KPI as of its"
                                            + " newest measurement, and against the whole target after its last day.",
                            example = "2027-03-31")
                    @RequestParam(required = false)
                    @Nullable
                    String at,
            @Parameter(description = "Only this segment's lines", example = "young")
                    @RequestParam(required = false)
                    @Nullable
                    String segment,
            @Parameter(description = "Only this region's lines", example = "east")
                    @RequestParam(required = false)
                    @Nullable
                    String region,
            @Parameter(description = "A line for each segment, too") @RequestParam(defaultValue = "false")
                    boolean bySegment,
            @Parameter(description = "A line for each region, too; with both, also for each segment in each region")
                    @RequestParam(defaultValue = "false")
                    boolean byRegion,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireReader(key, person);
        Breakdown breakdown = new Breakdown(bySegment, byRegion, only(segment, region));
        KpiSheet sheet = at == null
                ? figures.sheet(key, breakdown)
                : figures.sheet(key, MeasurementRow.time("at", offset(at), clock.getZone()), breakdown);
        return (person.isPartner() ? sheet.forPartners() : sheet).lines();
    }

    private static @Nullable Part only(@Nullable String segment, @Nullable String region) {
        Part part = new Part(segment == null ? "" : segment.strip(), region == null ? "" : region.strip());
        return part.isWhole() ? null : part;
    }

    /** In a query, the plus of an offset that was not escaped arrives as a space. */
    private static String offset(String at) {
        return at.strip().replace(' ', '+');
    }
}
