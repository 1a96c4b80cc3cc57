package io.crossover.work;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.engine.bulk.BulkWork;
import io.crossover.engine.bulk.OpenWork;
import io.crossover.engine.bulk.Outcome;
import io.crossover.engine.bulk.TaskChange;
import io.crossover.engine.bulk.TaskSelection;
import io.crossover.people.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "Managers change many open tasks at once")
class TasksApi {

    private final BulkWork work;
    private final BulkRequest request;

    TasksApi(BulkWork work, BulkRequest request) {
        this.work = work;
        this.request = request;
    }

    @GetMapping
    @Operation(summary = "Open tasks", description = "Management only; soonest due first, 500 at most.")
    List<OpenWork> open(
            @RequestParam(required = false) @Nullable @Parameter(description = "Whoever holds them") String person,
            @RequestParam(required = false) @Nullable @Parameter(description = "For whom they wait") String group,
            @RequestParam(required = false) @Nullable String cooperation,
            @RequestParam(defaultValue = "false") boolean overdue,
            @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson by) {
        requireManager(by);
        return work.find(request.selection(person, group, cooperation, overdue));
    }

    @PostMapping("/bulk")
    @Operation(
            summary = "Reassign, reprioritise or postpone many tasks",
            description = "Management only. Each task is changed or stays as it is, and the answer says which and why;"
                    + " each change stands in the journal with the reason. With preview, nothing is changed.")
    Result change(
            @Valid @RequestBody Change body, @Parameter(hidden = true) @AuthenticationPrincipal CurrentPerson by) {
        requireManager(by);
        TaskChange change = request.change(body.action(), body.to(), body.priority(), body.due());
        List<String> tasks = tasks(body);
        boolean preview = Boolean.TRUE.equals(body.preview());
        return Result.of(
                preview,
                preview
                        ? work.preview(tasks, change)
                        : work.apply(tasks, change, body.reason().strip()));
    }

    private List<String> tasks(Change body) {
        if ((body.tasks() == null) == (body.selection() == null)) {
            throw new InvalidInputException("tasks", "Give either the tasks or a selection of them.");
        }
        if (body.tasks() != null) {
            return request.tasks(body.tasks());
        }
        Selection given = Objects.requireNonNull(body.selection());
        TaskSelection selection = request.selection(
                given.person(), given.group(), given.cooperation(), Boolean.TRUE.equals(given.overdue()));
        if (selection.isEverything()) {
            throw new InvalidInputException("selection", "Narrow it by person, group, cooperation or overdue.");
        }
        return request.tasks(selection);
    }

    private static void requireManager(CurrentPerson person) {
        if (!person.isManagement()) {
            throw new AccessDeniedException("Only management changes many tasks at once");
        }
    }

    record Change(
            @NotBlank @Schema(allowableValues = {"reassign", "reprioritise", "postpone"}) String action,
            @Nullable @Schema(description = "reassign: the account of whoever takes them") String to,
            @Nullable @Schema(description = "reprioritise: 0 to 100", type = "integer") BigDecimal priority,
            @Nullable
                    @Schema(
                            description = "postpone: within working time, in the calendar's zone when it has none",
                            example = "2026-12-01T17:00")
                    String due,
            @Nullable List<String> tasks,
            @Nullable @Schema(description = "Instead of tasks: all that are like that") Selection selection,
            @NotBlank @Size(max = 2000) @Schema(description = "Stands in the journal") String reason,
            @Nullable Boolean preview) {}

    record Selection(
            @Nullable String person, @Nullable String group, @Nullable String cooperation, @Nullable Boolean overdue) {}

    record Result(boolean preview, long done, long refused, List<Outcome> tasks) {

        static Result of(boolean preview, List<Outcome> outcomes) {
            long done = outcomes.stream().filter(Outcome::done).count();
            return new Result(preview, done, outcomes.size() - done, outcomes);
        }
    }
}
