package io.crossover.cooperation.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.Proposing;
import io.crossover.cooperation.Steering;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/cooperations")
@Tag(name = "Cooperations", description = "Propose, read and steer cooperations")
class CooperationsController {

    private final CooperationViews views;
    private final Proposing proposing;
    private final Steering steering;

    CooperationsController(CooperationViews views, Proposing proposing, Steering steering) {
        this.views = views;
        this.proposing = proposing;
        this.steering = steering;
    }

    @PostMapping
    @Operation(
            summary = "Propose a cooperation",
            description = "Starts it like the form in Tasklist does; answers with its key. For our own people.")
    ResponseEntity<Proposed> propose(
            @Valid @RequestBody NewCooperation body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        if (person.isPartner()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only our own people propose cooperations");
        }
        CooperationKey key = proposing.propose(body.proposal(), body.candidateList());
        return ResponseEntity.created(URI.create("/api/cooperations/" + key)).body(new Proposed(key));
    }

    @GetMapping
    @Operation(
            summary = "All cooperations",
            description = "Newest first; a partner gets those in which its company is a party.")
    List<CooperationSummary> all(@Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        return views.all(person);
    }

    @GetMapping("/{key}")
    @Operation(
            summary = "One cooperation with its whole record",
            description = "Closed ones too. A partner gets the shared part and what concerns its own company.")
    CooperationDetails one(
            @Parameter(example = "COOP-2026-0001") @PathVariable String key,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        return views.one(Keys.parse(key), person).orElseThrow(() -> Keys.unknown(key));
    }

    @PostMapping("/{key}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Pause it", description = "Management only. Deadlines stand still; emergencies go on.")
    void pause(
            @PathVariable String key,
            @Valid @RequestBody Reason body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        change(key, Course.PAUSE, body, person);
    }

    @PostMapping("/{key}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let a paused one go on",
            description = "Management only. Deadlines move by the pause's length.")
    void resume(
            @PathVariable String key,
            @Valid @RequestBody Reason body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        change(key, Course.RESUME, body, person);
    }

    @PostMapping("/{key}/end-campaign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End its campaign before the last day", description = "Management only.")
    void endCampaign(
            @PathVariable String key,
            @Valid @RequestBody Reason body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        change(key, Course.END_CAMPAIGN, body, person);
    }

    @PostMapping("/{key}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Withdraw it",
            description = "Management only. Open tasks close, the partners are told; the record stays.")
    void withdraw(
            @PathVariable String key,
            @Valid @RequestBody Reason body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        change(key, Course.WITHDRAW, body, person);
    }

    private void change(String key, Course course, Reason body, CurrentPerson person) {
        if (!person.isManagement()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only management changes a cooperation's course");
        }
        CooperationKey known = views.one(Keys.parse(key), person)
                .orElseThrow(() -> Keys.unknown(key))
                .summary()
                .key();
        steering.change(known, course, body.reason());
    }

    record Proposed(@Schema(type = "string", example = "COOP-2026-0001") CooperationKey key) {}

    record Reason(
            @NotBlank @Size(max = 2000) @Schema(description = "Stays on record; the parties can read it")
                    String reason) {}

    @Schema(description = "A proposal, as the form in Tasklist asks for it")
    record NewCooperation(
            @NotBlank @Size(max = 200) String title,
            @NotNull
                    @Pattern(
                            regexp = "new-customers|brand-lift|lower-acquisition-cost|new-product",
                            message = "must be new-customers, brand-lift, lower-acquisition-cost or new-product")
                    String goal,
            @NotBlank @Size(max = 200) String ourBrand,
            @Nullable @Size(max = 4000) @Schema(description = "Our own customers, in words") String ourProfile,
            @NotNull @Schema(description = "First day of the campaign") LocalDate wantedFrom,
            @NotNull @Schema(description = "Last day of the campaign, included") LocalDate wantedTo,
            @NotNull @DecimalMin("0") @Schema(type = "string", example = "500000.00") BigDecimal budget,
            @NotBlank @Schema(example = "CNY") String currency,
            boolean pilot,
            @NotEmpty List<@Valid NewCandidate> candidates) {

        Proposal proposal() {
            return new Proposal(
                    title,
                    goal,
                    ourBrand,
                    ourProfile,
                    wantedFrom,
                    wantedTo,
                    Proposal.budget(currency, budget),
                    pilot,
                    null);
        }

        List<Proposing.Candidate> candidateList() {
            return candidates.stream()
                    .map(candidate -> new Proposing.Candidate(
                            candidate.name(),
                            candidate.industry(),
                            candidate.contact() == null ? "" : candidate.contact()))
                    .toList();
        }
    }

    record NewCandidate(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String industry,
            @Nullable @Size(max = 200) String contact) {}
}
