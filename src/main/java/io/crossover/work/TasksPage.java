package io.crossover.work;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.engine.bulk.BulkWork;
import io.crossover.engine.bulk.Outcome;
import io.crossover.engine.bulk.TaskChange;
import io.crossover.engine.bulk.TaskSelection;
import io.crossover.people.Colleagues;
import io.crossover.people.CurrentPerson;
import io.crossover.people.PeopleGroup;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The managers' page for many tasks: choose, look at what would happen, do it. */
@Controller
@RequestMapping("/tasks")
class TasksPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int LONGEST_REASON = 2000;

    private final BulkWork work;
    private final BulkRequest request;
    private final Colleagues colleagues;
    private final Clock clock;

    TasksPage(BulkWork work, BulkRequest request, Colleagues colleagues, Clock clock) {
        this.work = work;
        this.request = request;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** What narrows the list. */
    record Chosen(
            @Nullable String person, @Nullable String group, @Nullable String cooperation, @Nullable Boolean overdue) {}

    /** What is entered below the list. */
    record Entered(
            @Nullable String action,
            @Nullable String to,
            @Nullable String priority,
            @Nullable String due,
            @Nullable String reason,
            @Nullable List<String> tasks) {

        public boolean chose(String task) {
            return tasks != null && tasks.contains(task);
        }
    }

    @GetMapping
    String list(@ModelAttribute("chosen") Chosen chosen, @AuthenticationPrincipal CurrentPerson person, Model model) {
        return list(chosen, new Entered("reassign", null, null, null, null, List.of()), person, model, null);
    }

    @PostMapping("/preview")
    String preview(
            @ModelAttribute("chosen") Chosen chosen,
            @ModelAttribute("entered") Entered entered,
            @AuthenticationPrincipal CurrentPerson person,
            Model model,
            HttpServletResponse response) {
        return changed(chosen, entered, person, model, response, true);
    }

    @PostMapping
    String apply(
            @ModelAttribute("chosen") Chosen chosen,
            @ModelAttribute("entered") Entered entered,
            @AuthenticationPrincipal CurrentPerson person,
            Model model,
            HttpServletResponse response) {
        return changed(chosen, entered, person, model, response, false);
    }

    private String changed(
            Chosen chosen,
            Entered entered,
            CurrentPerson person,
            Model model,
            HttpServletResponse response,
            boolean preview) {
        requireManager(person);
        try {
            TaskChange change =
                    request.change(entered.action(), entered.to(), priority(entered.priority()), entered.due());
            String reason = reason(entered.reason());
            List<String> tasks =
                    request.tasks(Optional.ofNullable(entered.tasks()).orElse(List.of()));
            List<Outcome> outcomes = preview ? work.preview(tasks, change) : work.apply(tasks, change, reason);
            model.addAttribute("preview", preview);
            model.addAttribute("outcomes", outcomes);
            model.addAttribute("done", outcomes.stream().filter(Outcome::done).count());
            model.addAttribute("what", words(change));
            model.addAttribute("entered", entered);
            return "tasks-outcome";
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return list(chosen, entered, person, model, wrong.getMessage());
        }
    }

    private String list(Chosen chosen, Entered entered, CurrentPerson person, Model model, @Nullable String refusal) {
        requireManager(person);
        String wrong = refusal;
        TaskSelection selection = new TaskSelection(null, null, null, false);
        try {
            selection = request.selection(
                    chosen.person(), chosen.group(), chosen.cooperation(), Boolean.TRUE.equals(chosen.overdue()));
        } catch (InvalidInputException e) {
            wrong = e.getMessage();
        }
        long count = work.count(selection);
        model.addAttribute("tasks", work.find(selection));
        model.addAttribute("count", count);
        model.addAttribute("most", BulkWork.MOST);
        model.addAttribute("chosen", chosen);
        model.addAttribute("entered", entered);
        model.addAttribute("refusal", wrong);
        model.addAttribute("groups", PeopleGroup.staff());
        model.addAttribute("people", colleagues.of(person));
        model.addAttribute("page", this);
        return "tasks";
    }

    /** In the calendar's zone. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(clock.getZone()));
    }

    public boolean isPast(@Nullable Instant at) {
        return at != null && at.isBefore(clock.instant());
    }

    private String words(TaskChange change) {
        if (change instanceof TaskChange.Reassign reassign) {
            return "Give to " + reassign.to();
        }
        return change instanceof TaskChange.Postpone postpone
                ? "Postpone to " + time(postpone.due())
                : "Set the priority to " + ((TaskChange.Reprioritise) change).priority();
    }

    /** A page for people says so on a page. */
    private static void requireManager(CurrentPerson person) {
        if (!person.isManagement()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only management changes many tasks at once");
        }
    }

    private static @Nullable BigDecimal priority(@Nullable String text) {
        String given = BulkRequest.given(text);
        return given != null && given.matches("\\d{1,9}") ? new BigDecimal(given) : null;
    }

    private static String reason(@Nullable String text) {
        String reason = BulkRequest.given(text);
        if (reason == null || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException("reason", "Give a reason; it stands in the journal.");
        }
        return reason;
    }
}
