package io.crossover.retrospective.web;

import io.crossover.people.CurrentPerson;
import io.crossover.retrospective.store.Lessons;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/lessons")
@Tag(name = "Lessons", description = "What earlier cooperations taught")
class LessonsController {

    private final Lessons lessons;

    LessonsController(Lessons lessons) {
        this.lessons = lessons;
    }

    @GetMapping
    @Operation(
            summary = "Find lessons",
            description = "Newest first, at most 200; every filter is optional. For our own people.")
    List<Lessons.Found> find(
            @Parameter(description = "Words that the lesson contains") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "reusable-practice or risk-to-avoid") @RequestParam(defaultValue = "") String kind,
            @Parameter(description = "A stage, such as design") @RequestParam(defaultValue = "") String stage,
            @Parameter(description = "A mode, such as joint-event") @RequestParam(defaultValue = "") String mode,
            @Parameter(description = "An industry, such as books") @RequestParam(defaultValue = "") String industry,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        if (person.isPartner()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Lessons are for our own people");
        }
        return lessons.find(new Lessons.Search(q, kind, stage, mode, industry));
    }
}
