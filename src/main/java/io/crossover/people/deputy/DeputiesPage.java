package io.crossover.people.deputy;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.people.Colleagues;
import io.crossover.people.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which people name their deputies. */
@Controller
@RequestMapping("/deputies")
class DeputiesPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Absences absences;
    private final StandIns standIns;
    private final HandedOver handedOver;
    private final Colleagues colleagues;
    private final Clock clock;

    DeputiesPage(Absences absences, StandIns standIns, HandedOver handedOver, Colleagues colleagues, Clock clock) {
        this.absences = absences;
        this.standIns = standIns;
        this.handedOver = handedOver;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** One line of the page. */
    record Line(
            long id,
            String person,
            String deputy,
            @Nullable String standsIn,
            String from,
            String until,
            boolean current,
            boolean endable) {}

    @GetMapping
    String page(@AuthenticationPrincipal CurrentPerson person, Model model) {
        return page(person, model, Map.of("person", person.id(), "deputy", "", "from", today(), "to", ""), null);
    }

    @PostMapping
    String set(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal CurrentPerson by,
            Model model,
            HttpServletResponse response) {
        String away = person == null || person.isBlank() ? by.id() : person.strip();
        try {
            absences.set(by, away, deputy.strip(), from, to);
            return "redirect:/deputies";
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(
                    by, model, Map.of("person", away, "deputy", deputy, "from", from, "to", to), wrong.getMessage());
        }
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable long id, @AuthenticationPrincipal CurrentPerson person) {
        if (!absences.end(person, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such absence to end");
        }
        return "redirect:/deputies";
    }

    private String page(CurrentPerson person, Model model, Map<String, String> entered, @Nullable String refusal) {
        Map<String, String> away = standIns.now();
        model.addAttribute(
                "absences",
                absences.visibleTo(person).stream()
                        .map(absence -> line(absence, person, away))
                        .toList());
        model.addAttribute("forOthers", handedOver.to(person.id()));
        model.addAttribute("colleagues", colleagues.of(person));
        model.addAttribute("manager", person.isManagement());
        model.addAttribute("entered", entered);
        model.addAttribute("refusal", refusal);
        model.addAttribute("page", this);
        return "deputies";
    }

    private Line line(Absence absence, CurrentPerson person, Map<String, String> away) {
        boolean current = absence.holdsAt(clock.instant());
        String last = current ? away.get(absence.person()) : null;
        return new Line(
                absence.id(),
                absence.person(),
                absence.deputy(),
                absence.deputy().equals(last) ? null : last,
                beginning(absence.from()),
                lastMoment(absence.until()),
                current,
                person.isManagement() || absence.person().equals(person.id()));
    }

    /** In the calendar's zone. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(clock.getZone()));
    }

    /** A whole day is named as such, as it was entered. */
    private String beginning(Instant from) {
        return isMidnight(from) ? day(from) : time(from);
    }

    private String lastMoment(Instant until) {
        return isMidnight(until) ? day(until.minusMillis(1)) : time(until);
    }

    private boolean isMidnight(Instant at) {
        return at.atZone(clock.getZone()).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private String day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toString();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
