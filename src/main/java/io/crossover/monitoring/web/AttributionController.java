package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.AttributionModel;
import io.crossover.monitoring.ChannelBudget;
import io.crossover.monitoring.store.ChannelBudgets;
import io.crossover.monitoring.store.ChannelReports;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cooperations/{key}")
@Tag(name = "Customers' steps")
class AttributionController {

    private final ChannelReports reports;
    private final ChannelBudgets budgets;
    private final CampaignAccess access;

    AttributionController(ChannelReports reports, ChannelBudgets budgets, CampaignAccess access) {
        this.reports = reports;
        this.budgets = budgets;
        this.access = access;
    }

    @GetMapping("/attribution")
    @Operation(
            summary = "Which channel earned the result",
            description = "Shares each conversion out among the touches of the same customer before it, and says where"
                    + " budget should move. The weights of one conversion add up to exactly 1 in billionths. A"
                    + " conversion that no channel brought is 'direct'. For our own people.")
    ChannelReports.Report attribution(
            @PathVariable CooperationKey key,
            @Parameter(
                            description = "How a conversion is shared out",
                            schema =
                                    @Schema(
                                            allowableValues = {"time-decay", "linear", "first", "last", "position"},
                                            defaultValue = "time-decay"))
                    @RequestParam(defaultValue = "time-decay")
                    String model,
            @Parameter(description = "Of time decay, in calendar days; the decision table's where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    BigDecimal halfLifeDays,
            @Parameter(description = "First day of the conversions; the campaign's where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of the conversions; the campaign's where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate to,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireColleague(key, person);
        return reports.of(key, AttributionModel.of(model), halfLifeDays, from, to);
    }

    /** What a channel cost, as it is sent. */
    record Budget(
            @Schema(description = "Source and medium of its touches", example = "wechat / cpc") @Nullable
                    String channel,
            @Schema(description = "In the cooperation's currency", example = "20000") @Nullable BigDecimal cost,
            @Schema(description = "Expected return for each unit of cost", example = "2.5") @Nullable
                    BigDecimal expectedRoi) {}

    @GetMapping("/channels")
    @Operation(
            summary = "What the channels cost",
            description = "And what return was expected of each. For our own people.")
    List<ChannelBudget> channels(
            @PathVariable CooperationKey key, @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireColleague(key, person);
        return budgets.of(key);
    }

    @PutMapping("/channels")
    @Operation(
            summary = "Say what the channels cost",
            description = "Makes the list the cooperation's channels and answers with them. For the data group and"
                    + " management.")
    List<ChannelBudget> define(
            @PathVariable CooperationKey key,
            @RequestBody List<@Nullable Budget> body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        access.requireWriter(key, person);
        List<ChannelBudget> given = body.stream()
                .map(budget -> Optional.ofNullable(budget)
                        .orElseThrow(() -> new InvalidInputException("body", "A channel is missing from the list")))
                .map(budget -> ChannelBudget.read(budget.channel(), budget.cost(), budget.expectedRoi()))
                .toList();
        ChannelBudget.requireEachOnce(given);
        budgets.define(key, given);
        return budgets.of(key);
    }
}
