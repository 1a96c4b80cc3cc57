package io.crossover.monitoring.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.DataExchange;
import io.crossover.monitoring.TouchRow;
import io.crossover.monitoring.store.DataExchanges;
import io.crossover.monitoring.store.PathReviews;
import io.crossover.monitoring.store.Touches;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cooperations/{key}")
@Tag(name = "Customers' steps", description = "What customers did on their way, which channels earned it, and the path")
class TouchesController {

    private static final String CSV = "text/csv";
    private static final String EXAMPLE_CSV =
            """
            customer,at,kind,step,utm_source,utm_medium,utm_campaign,value
            a81f7c02,2027-03-05T18:00:00+08:00,touch,sees the offer,wechat,cpc,spring,
            a81f7c02,2027-03-06T09:30:00+08:00,conversion,buys,,,,128.50
            """;
    private static final String EXAMPLE_LINES =
            """
            {"customer": "a81f7c02", "at": "2027-03-05T18:00:00+08:00", "kind": "touch", "step": "sees the offer", \
            "utm_source": "wechat", "utm_medium": "cpc"}
            {"customer": "a81f7c02", "at": "2027-03-06T09:30:00+08:00", "kind": "conversion", "step": "buys", \
            "value": 128.50}
            """;

    private final Touches touches;
    private final DataExchanges exchanges;
    private final PathReviews paths;
    private final CampaignAccess access;
    private final ObjectMapper mapper;

    TouchesController(
            Touches touches, DataExchanges exchanges, PathReviews paths, CampaignAccess access, ObjectMapper mapper) {
        this.touches = touches;
        this.exchanges = exchanges;
        this.paths = paths;
        this.access = access;
        this.mapper = mapper;
    }

    @PostMapping(
            path = "/touches",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(
            summary = "Send what customers did",
            description =
                    "Pseudonymous steps of customers: touches with their UTM fields, conversions with their value in"
                            + " the cooperation's currency. The same step twice counts once. Personal data is refused, and so is"
                            + " every other field about customers that the agreement does not name. One row that cannot be"
                            + " taken refuses the whole upload; the answer lists the first 20 reasons with their lines and"
                            + " never repeats a value that is personal. Each upload is logged. For the data group and"
                            + " management.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(EXAMPLE_LINES)),
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(EXAMPLE_CSV))
                            }))
    Touches.Taken send(
            @PathVariable CooperationKey key,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person,
            HttpServletRequest request)
            throws IOException {
        access.requireWriter(key, person);
        UploadedTouches.Format format =
                MediaType.parseMediaType(CSV).isCompatibleWith(MediaType.parseMediaType(request.getContentType()))
                        ? UploadedTouches.Format.CSV
                        : UploadedTouches.Format.JSON;
        try (UploadedTouches sent = UploadedTouches.receive(request.getInputStream(), format);
                Stream<TouchRow> rows = sent.rows(mapper)) {
            return touches.take(key, rows.iterator(), sent.sha256());
        }
    }

    @GetMapping("/data-exchanges")
    @Operation(
            summary = "Which data about customers came in",
            description = "Who sent what and when, the newest first. For the data group and management.")
    List<DataExchange> exchanges(
            @PathVariable CooperationKey key, @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireWriter(key, person);
        return exchanges.of(key);
    }

    /**
     * The customers' path (M14).
     *
     * @param medianSteps none before the first conversion
     */
    record CustomerPath(@Nullable BigDecimal medianSteps, List<PathReviews.Step> steps) {}

    @GetMapping("/customer-path")
    @Operation(
            summary = "How long the customers' path is",
            description = "The median number of different steps on the way to a conversion, and how many customers took"
                    + " each step, in the last four weeks. For our own people.")
    CustomerPath path(
            @PathVariable CooperationKey key, @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireColleague(key, person);
        return new CustomerPath(paths.medianSteps(key).orElse(null), paths.steps(key));
    }
}
