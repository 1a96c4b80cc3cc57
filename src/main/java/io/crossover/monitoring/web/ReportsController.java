package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.KpiSheet;
import io.crossover.documents.DocumentFormat;
import io.crossover.documents.Documents;
import io.crossover.monitoring.store.Adjustments;
import io.crossover.monitoring.store.CampaignFigures;
import io.crossover.monitoring.store.CoreContents;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cooperations/{key}/reports")
@Tag(name = "KPIs")
class ReportsController {

    private final CampaignFigures figures;
    private final CoreContents contents;
    private final Adjustments adjustments;
    private final MonitoringReports reports;
    private final Documents documents;
    private final CampaignAccess access;

    ReportsController(
            CampaignFigures figures,
            CoreContents contents,
            Adjustments adjustments,
            MonitoringReports reports,
            Documents documents,
            CampaignAccess access) {
        this.figures = figures;
        this.contents = contents;
        this.adjustments = adjustments;
        this.reports = reports;
        this.documents = documents;
        this.access = access;
    }

    @GetMapping("/monitoring-sheet.{format}")
    @Operation(
            summary = "The monitoring sheet as a file",
            description =
                    "Word, PDF or CSV. A partner of the cooperation gets the KPIs that are shared, without analysis and"
                            + " suggestion.")
    ResponseEntity<byte[]> sheet(
            @PathVariable CooperationKey key,
            @Parameter(schema = @Schema(allowableValues = {"docx", "pdf", "csv"})) @PathVariable String format,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireReader(key, person);
        KpiSheet sheet = figures.sheet(key);
        return documents.download(
                key + "-monitoring-sheet",
                reports.sheet(
                        key, person.isPartner() ? sheet.forPartners() : sheet, contents.of(key), !person.isPartner()),
                DocumentFormat.of(format));
    }

    @GetMapping("/adjustment-report.{format}")
    @Operation(
            summary = "What was changed in the running campaign, why, and what it did",
            description = "Word, PDF or CSV. For our own people.")
    ResponseEntity<byte[]> adjustments(
            @PathVariable CooperationKey key,
            @Parameter(schema = @Schema(allowableValues = {"docx", "pdf", "csv"})) @PathVariable String format,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireColleague(key, person);
        return documents.download(
                key + "-adjustment-report", reports.adjustments(key, adjustments.of(key)), DocumentFormat.of(format));
    }
}
