package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.UploadResult;
import io.crossover.monitoring.store.Uploads;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@Tag(name = "KPIs")
class MeasurementsController {

    private static final String EXAMPLE =
            """
            kpi,at,value,source,segment,region
            new customers,2027-03-05T18:00:00+08:00,1250,CRM,young,east
            participation,2027-03-05,0.18,app,,
            """;

    private final Uploads uploads;
    private final CampaignAccess access;
    private final Bodies bodies;

    MeasurementsController(Uploads uploads, CampaignAccess access, Bodies bodies) {
        this.uploads = uploads;
        this.access = access;
        this.bodies = bodies;
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
            @Schema(example = "young") @Nullable String segment,
            @Schema(example = "east") @Nullable String region) {}

    @PostMapping(
            path = "/api/cooperations/{key}/measurements",
            consumes = {MediaType.APPLICATION_JSON_VALUE, Bodies.CSV})
    @Operation(
            summary = "Send measurements",
            description =
                    "A measurement is identified by KPI, segment, region, source and time: the same one twice counts once;"
                            + " the same one with another value is a correction, which keeps what it replaced; in one and the"
                            + " same upload two values are refused, since their order would decide. One row that"
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
                                        mediaType = Bodies.CSV,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(EXAMPLE))
                            }))
    ResponseEntity<UploadResult> send(
            @PathVariable CooperationKey key,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person,
            HttpServletRequest request)
            throws IOException {
        access.requireWriter(key, person);
        // what it is need not be found out for each of thousands
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(uploads.take(key, sink -> bodies.read(request, sink)));
    }

    @PostMapping(
            path = "/api/cooperations/{key}/uploads",
            consumes = {MediaType.APPLICATION_JSON_VALUE, Bodies.CSV})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Send measurements to look at first",
            description =
                    "Checks them like measurements that are sent to stay, keeps them aside for a day and says what"
                            + " they would change: new ones, duplicates, corrections, colours and alerts. For the data group"
                            + " and management.")
    UploadAnswer preview(
            @PathVariable CooperationKey key,
            @Parameter(description = "The file's name, for people") @RequestParam(required = false) @Nullable
                    String fileName,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person,
            HttpServletRequest request)
            throws IOException {
        access.requireWriter(key, person);
        String name = fileName == null || fileName.length() <= 200 ? fileName : fileName.substring(0, 200);
        return UploadAnswer.of(uploads.preview(key, name, sink -> bodies.read(request, sink)));
    }

    @GetMapping("/api/cooperations/{key}/uploads/{upload}")
    @Operation(summary = "What an upload that waits would change by now")
    UploadAnswer look(
            @PathVariable CooperationKey key,
            @PathVariable long upload,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireWriter(key, person);
        return uploads.look(key, upload).map(UploadAnswer::of).orElseThrow(MeasurementsController::notWaiting);
    }

    @PostMapping("/api/cooperations/{key}/uploads/{upload}/confirmation")
    @Operation(summary = "Take an upload that waits", description = "Once: a second time answers 404.")
    UploadResult confirm(
            @PathVariable CooperationKey key,
            @PathVariable long upload,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireWriter(key, person);
        return uploads.confirm(key, upload).orElseThrow(MeasurementsController::notWaiting);
    }

    @DeleteMapping("/api/cooperations/{key}/uploads/{upload}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop an upload that waits", description = "Nothing of it was stored, and nothing will be.")
    void drop(
            @PathVariable CooperationKey key,
            @PathVariable long upload,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireWriter(key, person);
        if (!uploads.drop(key, upload)) {
            throw notWaiting();
        }
    }

    private static ResponseStatusException notWaiting() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "No such upload waits: it was taken or dropped already, or it is older than a day");
    }
}
