package io.crossover.settlement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plays a benefit split through (D7) with the code that settles (F1). */
@RestController
@RequestMapping("/api/what-if")
@Tag(name = "What if", description = "What the rules and tables would say; nothing is stored")
class WhatIfSplitController {

    @PostMapping("/split")
    @Operation(
            summary = "What would each party get?",
            description = "Splits a result by marginal tiers and guarantees, to the last minor unit of the currency,"
                    + " as the settlement does. Nothing is stored.")
    @ApiResponse(responseCode = "200", description = "Each party's lines and total")
    @ApiResponse(
            responseCode = "400",
            description = "The terms cannot be: shares that do not add up to 100 %, tiers that do not climb, an"
                    + " unknown party; 'field' names the place")
    SplitAnswer split(@RequestBody SplitQuestion question) {
        return SplitAnswer.of(question.terms().allocate(question.outcome(), UnaryOperator.identity()));
    }
}
