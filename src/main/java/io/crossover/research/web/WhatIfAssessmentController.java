package io.crossover.research.web;

import io.crossover.research.Case;
import io.crossover.research.Judgement;
import io.crossover.research.VerdictTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a process owner see what the deployed tables would say of a candidate. */
@RestController
@RequestMapping("/api/what-if")
@Tag(name = "What if", description = "What the rules and tables would say; nothing is stored")
class WhatIfAssessmentController {

    private final VerdictTable table;

    WhatIfAssessmentController(VerdictTable table) {
        this.table = table;
    }

    @PostMapping("/assessment")
    @Operation(
            summary = "Would this candidate be recommended, dropped, or laid before management?",
            description = "Adds up a score sheet and finds the verdict by the newest deployed decision table,"
                    + " as the process does. Nothing is stored.")
    @ApiResponse(responseCode = "200", description = "The scores, the verdict and its reasons")
    @ApiResponse(
            responseCode = "400",
            description = "An indicator is missing, unknown or not a whole number from 1 to 5, or the overlap is not a"
                    + " share; 'field' names it")
    AssessmentAnswer assess(@RequestBody AssessmentQuestion question) {
        Case candidate = question.toCase();
        return AssessmentAnswer.of(candidate, Judgement.of(candidate, table));
    }
}
