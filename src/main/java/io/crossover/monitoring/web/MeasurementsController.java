package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.UploadResult;
import io.crossover.monitoring.store.CampaignFigures;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "KPIs")
class MeasurementsController {

    private static final String CSV = "text/csv";
    private static final String EXAMPLE =
            """
            kpi,at,value,source,segment
            new customers,2027-03-05T18:00:00+08:00,1250,CRM,young
            participation,2027-03-05,0.18,app,
            """;

    private final CampaignFigures figures;
    private final CampaignAccess access;
    private final JsonMeasurements json;

    MeasurementsController(CampaignFigures figures, CampaignAccess access, JsonMeasurements json) {
        this.figures = figures;
        this.access = access;
        this.json = json;
    }

    /** One measurement, for the API's description. */
    @Schema(
            name = "Measurement",
            requiredProperties = {"kpi", "at", "value", "source"})
    record Row(
            @Schema(description = "A KPI that was defined", example = "new customers") @Nullable String kpi,
            @Schema(
                            description =
                                    "A time with its offset, a time in the cooperation's zone, or a day whose end is meant",
                            example = "2027-03-05T18:00:00+08:00")
                    @Nullable
                    String at,
            @Schema(
                            description =
                                    "Of a cumulative KPI what was added since the one before of that source and segment; of a"
                                            + " rate its value at that time",
                            type = "number",
                            example = "1250")
                    @Nullable
                    String value,
            @Schema(example = "CRM") @Nullable String source,
            @Schema(example = "young") @Nullable String segment) {}

    @PostMapping(
            path = "/api/cooperations/{key}/measurements",
            consumes = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(
            summary = "Send measurements",
            description =
                    "A measurement is identified by KPI, segment, source and time: the same one twice counts once;"
                            + " the same one with another value is a correction, which keeps what it replaced. One row that"
                            + " cannot be taken refuses the whole upload; the answer lists the first 20 reasons with their"
                            + " lines. For the data group and management.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        array = @ArraySchema(schema = @Schema(implementation = Row.class))),
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(EXAMPLE))
                            }))
    UploadResult send(
            @Parameter(schema = @Schema(type = "string"), example = "COOP-2026-0001") @PathVariable CooperationKey key,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person,
            HttpServletRequest request)
            throws IOException {
        access.requireWriter(key, person);
        return figures.take(key, rows(request));
    }

    private List<MeasurementRow> rows(HttpServletRequest request) throws IOException {
        MediaType type = MediaType.parseMediaType(
                Optional.ofNullable(request.getContentType()).orElse(MediaType.APPLICATION_JSON_VALUE));
        Charset charset = Optional.ofNullable(type.getCharset()).orElse(StandardCharsets.UTF_8);
        return type.isCompatibleWith(MediaType.parseMediaType(CSV))
                ? CsvMeasurements.read(request.getInputStream(), charset)
                : json.read(request.getInputStream());
    }
}
