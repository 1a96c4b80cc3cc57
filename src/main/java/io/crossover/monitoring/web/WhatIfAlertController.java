package io.crossover.monitoring.web;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.Appraisal;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.Direction;
import io.crossover.monitoring.Expected;
import io.crossover.monitoring.Figure;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.ThresholdTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "What if", description = "What the rules and tables would say; nothing is stored")
class WhatIfAlertController {

    private final ThresholdTable thresholds;

    WhatIfAlertController(ThresholdTable thresholds) {
        this.thresholds = thresholds;
    }

    @Schema(
            name = "AlertQuestion",
            requiredProperties = {"direction", "kind", "target", "actual"})
    record Question(
            @Schema(description = "A KPI that the table of colours names; else the usual thresholds hold") @Nullable
                    String kpi,
            @Schema(allowableValues = {"higher", "lower", "hit"}) @Nullable String direction,
            @Schema(allowableValues = {"cumulative", "rate"}) @Nullable String kind,
            @Schema(type = "number", example = "500") @Nullable String target,
            @Schema(description = "What should be there by now; without it, the target", type = "number") @Nullable
                    String expected,
            @Schema(type = "number", example = "450") @Nullable String actual) {}

    @Schema(name = "AlertAnswer")
    record Answer(
            @Schema(description = "actual / target", example = "0.9") @Nullable BigDecimal attainment,
            @Schema(description = "Adverse deviation, a share of the expected; negative when better", example = "0.1")
                    @Nullable
                    BigDecimal deviation,
            @Schema(
                            description = "Left out when nothing was expected and nothing is there",
                            allowableValues = {"green", "yellow", "red"})
                    @Nullable
                    String colour,
            @Schema(description = "Much better than expected: look at the stock") boolean marked) {}

    @PostMapping("/api/what-if/alert")
    @Operation(
            summary = "The colour of a KPI",
            description = "With the thresholds of the newest table of colours, by the code that colours measurements.")
    Answer appraise(@RequestBody Question question) {
        KpiKind.of(question.kind());
        BigDecimal target = notNegative("target", Figure.read("target", question.target()));
        BigDecimal expected = question.expected() == null
                ? target
                : notNegative("expected", Figure.read("expected", question.expected()));
        Appraisal appraisal = Appraisal.of(
                Direction.of(question.direction()),
                target,
                Expected.exactly(expected),
                Figure.read("actual", question.actual()),
                thresholds.of(Optional.ofNullable(question.kpi()).orElse("")));
        return new Answer(
                appraisal.attainment(),
                appraisal.deviation(),
                Optional.ofNullable(appraisal.colour()).map(Colour::id).orElse(null),
                appraisal.marked());
    }

    private static BigDecimal notNegative(String field, BigDecimal number) {
        if (number.signum() < 0) {
            throw new InvalidInputException(field, "The " + field + " must not be negative");
        }
        return number;
    }
}
