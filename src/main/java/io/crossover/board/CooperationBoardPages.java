package io.crossover.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.board.CooperationBoard.Days;
import io.crossover.board.CooperationBoard.PlanPhase;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.web.CooperationDetails;
import io.crossover.cooperation.web.CooperationViews;
import io.crossover.cooperation.web.Keys;
import io.crossover.cooperation.web.Wording;
import io.crossover.documents.CsvFile;
import io.crossover.monitoring.Alert;
import io.crossover.monitoring.AttributionModel;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.Figure;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.Progress;
import io.crossover.people.CurrentPerson;
import io.crossover.signing.AgreementVersion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One cooperation on the board: its page, and each of the page's tables as a file. */
@Controller
@RequestMapping("/board/{key}")
class CooperationBoardPages {

    private final CooperationViews views;
    private final CooperationBoard board;
    private final Board all;
    private final Wording wording;
    private final ObjectMapper mapper;

    CooperationBoardPages(
            CooperationViews views, CooperationBoard board, Board all, Wording wording, ObjectMapper mapper) {
        this.views = views;
        this.board = board;
        this.all = all;
        this.wording = wording;
        this.mapper = mapper;
    }

    @GetMapping
    String page(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String segment,
            @RequestParam(defaultValue = "") String region,
            @AuthenticationPrincipal CurrentPerson person,
            Model model) {
        CooperationDetails details = views.one(Keys.parse(key), person).orElseThrow(() -> Keys.unknown(key));
        CooperationKey known = details.summary().key();
        Days days = days(from, to);
        List<KpiSheet.Line> parts = board.parts(known, days, person);
        Part part = new Part(
                one(segment, names(parts, KpiSheet.Line::segment)), one(region, names(parts, KpiSheet.Line::region)));
        List<Alert> alerts = board.alerts(known, person);
        List<PlanPhase> plan = board.plan(known, person);
        model.addAttribute("cooperation", details);
        model.addAttribute("pictures", pictures(board.curves(known, part, days, person), part, alerts));
        model.addAttribute("sheet", board.sheet(known, part, days, person));
        model.addAttribute("parts", parts);
        model.addAttribute("largest", largest(parts));
        model.addAttribute("segments", names(parts, KpiSheet.Line::segment));
        model.addAttribute("regions", names(parts, KpiSheet.Line::region));
        model.addAttribute("part", part);
        model.addAttribute("weeks", board.coreContents(known));
        model.addAttribute("alerts", alerts);
        model.addAttribute("emergencies", board.emergencies(known, person));
        model.addAttribute("plan", plan);
        model.addAttribute("milestones", board.milestones(known, plan));
        model.addAttribute("partners", board.partners(known, person));
        model.addAttribute("statements", board.statements(known, person));
        model.addAttribute("agreements", board.agreements(known, person));
        model.addAttribute("instance", all.instance(known, person));
        model.addAttribute("partner", person.isPartner());
        model.addAttribute("picked", days);
        model.addAttribute("wording", wording);
        return "cooperation";
    }

    @GetMapping("/curves.csv")
    ResponseEntity<byte[]> curves(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String kpi,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String segment,
            @RequestParam(defaultValue = "") String region,
            @AuthenticationPrincipal CurrentPerson person) {
        CooperationKey known = visible(key, person).key();
        Part part = new Part(segment.strip(), region.strip());
        List<Progress> wanted = board.curves(known, part, days(from, to), person).stream()
                .filter(curve -> kpi == null || curve.kpi().name().equals(kpi))
                .toList();
        if (kpi != null && wanted.isEmpty()) {
            throw new InvalidInputException("kpi", key + " has no KPI of this name");
        }
        CsvFile file = new CsvFile(
                known + "-curves", "kpi", "unit", "segment", "region", "day", "expected", "actual", "colour");
        wanted.forEach(curve -> file.rows(curve.points(), point -> new @Nullable Object[] {
            curve.kpi().name(),
            curve.kpi().unit(),
            part.segment(),
            part.region(),
            point.day(),
            point.expected(),
            point.actual(),
            Optional.ofNullable(point.colour()).map(Colour::id).orElse(null)
        }));
        return file.asDownload();
    }

    /** The sheet with a line for the whole and for each segment and region (M4, M15). */
    @GetMapping("/sheet.csv")
    ResponseEntity<byte[]> sheet(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String to,
            @AuthenticationPrincipal CurrentPerson person) {
        CooperationKey known = visible(key, person).key();
        Days days = days(null, to);
        return new CsvFile(
                        known + "-sheet",
                        "kpi",
                        "unit",
                        "segment",
                        "region",
                        "target",
                        "expected",
                        "actual",
                        "attainment",
                        "deviation",
                        "colour",
                        "far above",
                        "source",
                        "analysis",
                        "suggestion")
                .rows(board.sheet(known, Part.WHOLE, days, person).lines(), CooperationBoardPages::fields)
                .rows(board.parts(known, days, person), CooperationBoardPages::fields)
                .asDownload();
    }

    private static @Nullable Object[] fields(KpiSheet.Line line) {
        return new @Nullable Object[] {
            line.kpi(),
            line.unit(),
            line.segment(),
            line.region(),
            line.target(),
            line.expected(),
            line.actual(),
            line.attainment(),
            line.deviation(),
            line.colour(),
            line.marked() ? "yes" : "",
            line.source(),
            line.analysis(),
            line.suggestion()
        };
    }

    /** What the channels earned (M5), for our own people. */
    @GetMapping("/channels.csv")
    ResponseEntity<byte[]> channels(
            @PathVariable String key,
            @RequestParam(defaultValue = "time-decay") String model,
            @RequestParam(required = false) @Nullable String halfLifeDays,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @AuthenticationPrincipal CurrentPerson person) {
        CooperationKey known = visible(key, person).key();
        if (person.isPartner()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "What the channels earned is for our own people");
        }
        return new CsvFile(
                        known + "-channels-" + AttributionModel.of(model).id(),
                        "channel",
                        "conversions",
                        "value",
                        "share")
                .rows(
                        board.channels(
                                        known,
                                        AttributionModel.of(model),
                                        number("halfLifeDays", halfLifeDays),
                                        days(from, to))
                                .channels(),
                        channel -> new @Nullable Object[] {
                            channel.channel(), channel.conversions(), channel.value(), channel.share()
                        })
                .asDownload();
    }

    @GetMapping("/plan.csv")
    ResponseEntity<byte[]> plan(@PathVariable String key, @AuthenticationPrincipal CurrentPerson person) {
        CooperationKey known = visible(key, person).key();
        CsvFile file = new CsvFile(
                known + "-plan",
                "item",
                "phase",
                "description",
                "deliverable",
                "our owner",
                "partner",
                "first day",
                "last day",
                "state");
        board.plan(known, person)
                .forEach(phase -> file.rows(phase.lines(), line -> new @Nullable Object[] {
                    line.number(),
                    phase.name(),
                    line.description(),
                    line.deliverable(),
                    line.ourOwner(),
                    line.partner(),
                    line.startsOn(),
                    line.endsOn(),
                    line.state()
                }));
        return file.asDownload();
    }

    /** What each partner owes and how it stands (M8): an audit's subject, day and finding, as every reader may see it. */
    @GetMapping("/partners.csv")
    ResponseEntity<byte[]> partners(@PathVariable String key, @AuthenticationPrincipal CurrentPerson person) {
        CooperationKey known = visible(key, person).key();
        CsvFile file = new CsvFile(known + "-partners", "partner", "kind", "what", "due", "done", "it is", "days late");
        board.partners(known, person).forEach(one -> {
            String name = one.partner().name();
            file.rows(one.work(), line -> new @Nullable Object[] {
                name,
                line.work().milestone() ? "milestone" : "plan item",
                line.work().what(),
                line.work().dueOn(),
                line.work().acceptedOn() == null ? null : line.work().deliveredOn(),
                line.standing().id(),
                line.daysLate()
            });
            one.duties()
                    .forEach(duty -> file.rows(duty.deliveries(), due -> new @Nullable Object[] {
                        name,
                        "data",
                        duty.obligation().data().name(),
                        due.dueOn(),
                        due.delivery() == null ? null : due.delivery().deliveredOn(),
                        due.standing().id(),
                        due.daysLate()
                    }));
            file.rows(one.audits(), audit -> new @Nullable Object[] {
                name,
                "audit",
                audit.entry().subject().id(),
                null,
                audit.entry().auditedOn(),
                audit.entry().finding().id(),
                null
            });
        });
        return file.asDownload();
    }

    @GetMapping("/journal.csv")
    ResponseEntity<byte[]> journal(@PathVariable String key, @AuthenticationPrincipal CurrentPerson person) {
        CooperationDetails details = views.one(Keys.parse(key), person).orElseThrow(() -> Keys.unknown(key));
        return new CsvFile(details.summary().key() + "-journal", "when", "who", "for", "what", "figures")
                .rows(details.journal(), entry -> new @Nullable Object[] {
                    wording.time(entry.at()),
                    entry.who(),
                    entry.onBehalfOf(),
                    entry.what(),
                    wording.figures(entry.figures())
                })
                .asDownload();
    }

    /** The text of a version of the agreement, as it was fixed. */
    @GetMapping("/agreement/{version}")
    ResponseEntity<byte[]> agreement(
            @PathVariable String key, @PathVariable String version, @AuthenticationPrincipal CurrentPerson person) {
        CooperationKey known = visible(key, person).key();
        AgreementVersion found = board.agreements(known, person).stream()
                .filter(one -> String.valueOf(one.number()).equals(version))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no version %s of an agreement for you".formatted(version)));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(new MediaType("text", "plain", StandardCharsets.UTF_8));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("%s-agreement-%d.txt".formatted(known, found.number()))
                .build());
        return new ResponseEntity<>(found.document().getBytes(StandardCharsets.UTF_8), headers, HttpStatus.OK);
    }

    private Cooperation visible(String key, CurrentPerson person) {
        return views.find(Keys.parse(key), person).orElseThrow(() -> Keys.unknown(key));
    }

    private List<Picture> pictures(List<Progress> curves, Part part, List<Alert> alerts) {
        return curves.stream()
                .map(curve -> new Picture(
                        curve,
                        json(alerts.stream()
                                .filter(alert -> alert.kpi().equals(curve.kpi().name())
                                        && alert.part().equals(part))
                                .map(this::onTimeLine)
                                .toList())))
                .toList();
    }

    private Map<String, String> onTimeLine(Alert alert) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("opened", wording.day(alert.openedAt()).toString());
        Optional.ofNullable(alert.closedAt())
                .ifPresent(closed -> shown.put("closed", wording.day(closed).toString()));
        return shown;
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(List<KpiSheet.Line> parts, Function<KpiSheet.Line, @Nullable String> name) {
        return parts.stream()
                .flatMap(line -> Optional.ofNullable(name.apply(line)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What was picked, when it is there to be picked. */
    private static String one(String picked, List<String> known) {
        if (!picked.isEmpty() && !known.contains(picked)) {
            throw new InvalidInputException(
                    "segment", "There are no figures of '%s'; there are some of %s".formatted(picked, known));
        }
        return picked;
    }

    /** The largest actual of each KPI's parts, for the length of the bars. */
    private static Map<String, BigDecimal> largest(List<KpiSheet.Line> parts) {
        Map<String, BigDecimal> largest = new HashMap<>();
        parts.forEach(line -> Optional.ofNullable(line.actual())
                .ifPresent(actual -> largest.merge(line.kpi(), actual, BigDecimal::max)));
        return largest;
    }

    private static Days days(@Nullable String from, @Nullable String to) {
        Days days = new Days(day("from", from), day("to", to));
        if (days.from() != null && days.to() != null && days.to().isBefore(days.from())) {
            throw new InvalidInputException("to", "The last day must not be before the first day");
        }
        return days;
    }

    private static @Nullable BigDecimal number(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : Figure.read(field, text);
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    field, "A day is written such as 2027-03-05, not '%s'".formatted(text.strip()));
        }
    }

    /**
     * One KPI's curve with the alerts on its time line.
     *
     * @param alerts the days on which each opened and closed, as the page's script reads them
     */
    record Picture(Progress curve, String alerts) {}
}
