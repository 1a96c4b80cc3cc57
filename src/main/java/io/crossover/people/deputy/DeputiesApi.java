package io.crossover.people.deputy;

import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/deputies")
@Tag(name = "Deputies", description = "Who stands in for whom, and when")
class DeputiesApi {

    private final Absences absences;
    private final Clock clock;

    DeputiesApi(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Present and coming absences",
            description = "One's own and those in which one stands in; management gets all.")
    List<Deputyship> all(@Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        return absences.visibleTo(person).stream().map(this::deputyship).toList();
    }

    @PostMapping
    @Operation(
            summary = "Name a deputy for a period",
            description = "For oneself; management for anybody. While somebody is away, the tasks that they hold and"
                    + " those that only they could take pass to the deputy; what is still open at the end goes back."
                    + " A deputy who is away too passes them on; a circle is refused.")
    ResponseEntity<Deputyship> set(
            @Valid @RequestBody NewDeputyship body,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        Absence set = absences.set(
                person,
                Optional.ofNullable(body.person()).map(String::strip).orElse(person.id()),
                body.deputy().strip(),
                body.from(),
                body.to());
        return ResponseEntity.created(URI.create("/api/deputies/" + set.id())).body(deputyship(set));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Somebody is back",
            description = "Ends it now, or takes back what has not begun. For oneself; management for anybody.")
    void end(@PathVariable long id, @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson person) {
        if (!absences.end(person, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such absence to end.");
        }
    }

    private Deputyship deputyship(Absence absence) {
        return new Deputyship(
                absence.id(),
                absence.person(),
                absence.deputy(),
                absence.from().atZone(clock.getZone()).toOffsetDateTime(),
                absence.until().atZone(clock.getZone()).toOffsetDateTime(),
                absence.setBy());
    }

    @Schema(description = "From its first moment to the first one after it")
    record Deputyship(long id, String person, String deputy, OffsetDateTime from, OffsetDateTime until, String setBy) {}

    record NewDeputyship(
            @Nullable @Size(max = 64) @Schema(description = "Whoever is away; oneself when not given") String person,
            @NotBlank @Size(max = 64) @Schema(example = "legal-2") String deputy,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "A day or a moment; without a zone, in the calendar's",
                            example = "2026-12-01")
                    String from,
            @NotBlank @Size(max = 40) @Schema(description = "A day, included, or a moment", example = "2026-12-05")
                    String to) {}
}
