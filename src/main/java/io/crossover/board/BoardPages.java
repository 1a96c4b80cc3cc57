package io.crossover.board;

import io.crossover.cooperation.Stage;
import io.crossover.cooperation.StagePassages.Passed;
import io.crossover.cooperation.web.Wording;
import io.crossover.documents.CsvFile;
import io.crossover.people.CurrentPerson;
import io.crossover.people.PeopleGroup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The board of all cooperations, and its tables as files. */
@Controller
@RequestMapping("/board")
class BoardPages {

    private static final double SECONDS_OF_A_DAY = 86_400;

    private final Board board;
    private final Wording wording;

    BoardPages(Board board, Wording wording) {
        this.board = board;
        this.wording = wording;
    }

    @GetMapping
    String all(
            @RequestParam Map<String, String> parameters, @AuthenticationPrincipal CurrentPerson person, Model model) {
        model.addAttribute("overview", board.overview(person, BoardFilter.of(parameters)));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("statuses", BoardFilter.statuses());
        model.addAttribute("colours", BoardFilter.colours());
        model.addAttribute("groups", PeopleGroup.staff());
        model.addAttribute("management", Board.seesEverything(person));
        model.addAttribute("partner", person.isPartner());
        model.addAttribute("wording", wording);
        model.addAttribute("days", new Days());
        return "board";
    }

    @GetMapping("/cooperations.csv")
    ResponseEntity<byte[]> cooperations(
            @RequestParam Map<String, String> parameters, @AuthenticationPrincipal CurrentPerson person) {
        return new CsvFile(
                        "cooperations",
                        "key",
                        "title",
                        "partners",
                        "stage",
                        "days in stage",
                        "status",
                        "KPIs red",
                        "KPIs yellow",
                        "KPIs green",
                        "open alerts",
                        "next deadline",
                        "next task",
                        "overdue tasks",
                        "overdue by group",
                        "escalated",
                        "open emergencies",
                        "engine failures")
                .rows(board.overview(person, BoardFilter.of(parameters)).found(), this::fields)
                .asDownload();
    }

    private @Nullable Object[] fields(BoardRow row) {
        return new @Nullable Object[] {
            row.key(),
            row.title(),
            String.join(", ", row.partners()),
            row.stage().label(),
            row.days(),
            row.status().label(),
            row.figures().red(),
            row.figures().yellow(),
            row.figures().green(),
            row.figures().alerts(),
            row.next() == null ? null : wording.time(row.next().due()),
            row.next() == null ? null : row.next().name(),
            row.overdueTasks(),
            row.overdue().entrySet().stream()
                    .map(group -> group.getKey() + " " + group.getValue())
                    .collect(Collectors.joining(", ")),
            row.escalated(),
            row.emergencies(),
            row.failures()
        };
    }

    @GetMapping("/stages.csv")
    ResponseEntity<byte[]> stages(@AuthenticationPrincipal CurrentPerson person) {
        if (!Board.seesEverything(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Where time goes is for management");
        }
        List<Passed> stages = board.overview(person, BoardFilter.of(Map.of())).stages();
        return new CsvFile("stages", "stage", "entered", "there now", "ended there", "closed", "went on", "median days")
                .rows(stages, passed -> new @Nullable Object[] {
                    passed.stage().label(),
                    passed.entered(),
                    passed.now(),
                    passed.ended(),
                    passed.closed(),
                    passed.wentOn(),
                    passed.median() == null ? null : Days.of(passed.median())
                })
                .asDownload();
    }

    /** Lengths of time in days, for the page. */
    static final class Days {

        public String words(@Nullable Duration duration) {
            return Optional.ofNullable(duration).map(Days::of).orElse("–");
        }

        public double number(@Nullable Duration duration) {
            return duration == null ? 0 : duration.toSeconds() / SECONDS_OF_A_DAY;
        }

        static String of(Duration duration) {
            return String.format(Locale.ROOT, "%.1f", duration.toSeconds() / SECONDS_OF_A_DAY);
        }
    }
}
