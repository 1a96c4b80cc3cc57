package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.web.Keys;
import io.crossover.cooperation.web.Wording;
import io.crossover.documents.DocumentFormat;
import io.crossover.documents.Documents;
import io.crossover.monitoring.Brief;
import io.crossover.monitoring.BriefKind;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.store.Briefs;
import io.crossover.people.CurrentPerson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The briefs of a cooperation (M16): our own people's, and its partners' of the shared KPIs, without our notes. */
@Controller
@RequestMapping("/cooperations/{key}/briefs")
class BriefPages {

    private final Briefs briefs;
    private final BriefReports reports;
    private final Documents documents;
    private final Cooperations cooperations;
    private final CampaignAccess access;
    private final Wording wording;

    BriefPages(
            Briefs briefs,
            BriefReports reports,
            Documents documents,
            Cooperations cooperations,
            CampaignAccess access,
            Wording wording) {
        this.briefs = briefs;
        this.reports = reports;
        this.documents = documents;
        this.cooperations = cooperations;
        this.access = access;
        this.wording = wording;
    }

    @GetMapping
    String all(@PathVariable String key, @AuthenticationPrincipal CurrentPerson person, Model model) {
        CooperationKey known = known(key, person);
        model.addAttribute(
                "briefs",
                briefs.of(known).stream()
                        .map(brief -> person.isPartner() ? briefs.forPartners(known, brief) : brief)
                        .toList());
        return page("briefs", known, model);
    }

    @GetMapping("/{kind}/{day:[^.]+}")
    String one(
            @PathVariable String key,
            @PathVariable String kind,
            @PathVariable String day,
            @AuthenticationPrincipal CurrentPerson person,
            Model model) {
        CooperationKey known = known(key, person);
        model.addAttribute("brief", brief(known, kind, day, person));
        model.addAttribute("partner", person.isPartner());
        return page("brief", known, model);
    }

    @GetMapping("/{kind}/{day:[^.]+}.{format:docx|pdf|csv}")
    ResponseEntity<byte[]> file(
            @PathVariable String key,
            @PathVariable String kind,
            @PathVariable String day,
            @PathVariable String format,
            @AuthenticationPrincipal CurrentPerson person) {
        CooperationKey known = known(key, person);
        Brief brief = brief(known, kind, day, person);
        return documents.download(
                fileName(known, brief), reports.of(known, brief, !person.isPartner()), DocumentFormat.of(format));
    }

    static String fileName(CooperationKey key, Brief brief) {
        return "%s-%s-brief-%s".formatted(key, brief.kind().id(), brief.day());
    }

    private String page(String view, CooperationKey key, Model model) {
        model.addAttribute("key", key.value());
        model.addAttribute("title", cooperations.get(key).proposal().title());
        model.addAttribute("reports", reports);
        model.addAttribute("wording", wording);
        model.addAttribute("page", this);
        return view;
    }

    private CooperationKey known(String key, CurrentPerson person) {
        CooperationKey parsed = Keys.parse(key);
        access.requireReader(parsed, person);
        return parsed;
    }

    private Brief brief(CooperationKey key, String kind, String day, CurrentPerson person) {
        Brief brief = BriefKind.of(kind)
                .flatMap(wanted -> day(day).flatMap(wantedDay -> briefs.find(key, wanted, wantedDay)))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no %s brief of %s of %s".formatted(kind, key, day)));
        return person.isPartner() ? briefs.forPartners(key, brief) : brief;
    }

    private static Optional<LocalDate> day(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How the KPIs stood, in words. */
    public String standing(Brief brief) {
        return "%d red, %d yellow, %d green"
                .formatted(brief.count(Colour.RED), brief.count(Colour.YELLOW), brief.count(Colour.GREEN));
    }
}
