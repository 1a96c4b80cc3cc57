package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.KpiSheet;
import io.crossover.documents.CsvFile;
import io.crossover.monitoring.Breakdown;
import io.crossover.monitoring.KpiDefinition;
import io.crossover.monitoring.PartTargetDefinition;
import io.crossover.monitoring.store.CampaignFigures;
import io.crossover.monitoring.store.CampaignOpenings;
import io.crossover.monitoring.store.CoreContents;
import io.crossover.people.CurrentPerson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where people send figures and targets as files, and read the sheet by segment and region. */
@Controller
@RequestMapping("/cooperations/{key}/figures")
class FiguresPages {

    private static final int DECIMALS = 4;

    private final CampaignFigures figures;
    private final CampaignOpenings openings;
    private final CoreContents contents;
    private final CampaignAccess access;
    private final Cooperations cooperations;

    FiguresPages(
            CampaignFigures figures,
            CampaignOpenings openings,
            CoreContents contents,
            CampaignAccess access,
            Cooperations cooperations) {
        this.figures = figures;
        this.openings = openings;
        this.contents = contents;
        this.access = access;
        this.cooperations = cooperations;
    }

    /** One line of the sheet, as it is read. */
    record Row(
            String kpi,
            String part,
            String target,
            String expected,
            String actual,
            String attainment,
            @Nullable String colour,
            boolean marked,
            @Nullable String source,
            @Nullable String note,
            boolean unshared) {}

    @GetMapping
    String figures(@PathVariable CooperationKey key, @AuthenticationPrincipal CurrentPerson person, Model model) {
        access.requireReader(key, person);
        KpiSheet all = figures.sheet(key, Breakdown.FULL);
        KpiSheet sheet = person.isPartner() ? all.forPartners() : all;
        model.addAttribute("key", key.value());
        model.addAttribute("title", cooperations.get(key).proposal().title());
        model.addAttribute("mayWrite", mayWrite(key, person));
        model.addAttribute("mayEnterContent", CampaignAccess.isContentMaker(person));
        model.addAttribute("partner", person.isPartner());
        model.addAttribute("weeks", contents.of(key));
        model.addAttribute("rows", sheet.lines().stream().map(FiguresPages::row).toList());
        return "figures";
    }

    /** The targets as they are, or those of the catalogue to be filled in, as a file that can be sent back. */
    @GetMapping("/targets.csv")
    ResponseEntity<byte[]> targets(@PathVariable CooperationKey key, @AuthenticationPrincipal CurrentPerson person) {
        access.requireWriter(key, person);
        CampaignOpenings.Opening opening = openings.of(key);
        CsvFile file = new CsvFile(
                "targets-" + key,
                "kpi",
                "target",
                "unit",
                "direction",
                "kind",
                "from",
                "to",
                "owner",
                "source",
                "horizon",
                "curve",
                "shared",
                "segment",
                "region");
        for (KpiDefinition kpi : opening.kpis()) {
            file.row(
                    kpi.kpi(),
                    number(kpi.target()),
                    kpi.unit(),
                    kpi.direction(),
                    kpi.kind(),
                    kpi.from(),
                    kpi.to(),
                    kpi.owner(),
                    kpi.source(),
                    kpi.horizon(),
                    kpi.curve(),
                    kpi.shared() == null ? null : kpi.shared() ? "yes" : "no",
                    null,
                    null);
        }
        for (PartTargetDefinition part : opening.segmentTargets()) {
            file.row(
                    part.kpi(),
                    number(part.target()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    part.segment(),
                    part.region());
        }
        return file.asDownload();
    }

    /** One below zero is no formula. */
    private static @Nullable BigDecimal number(@Nullable String target) {
        return target == null || target.isBlank() ? null : new BigDecimal(target);
    }

    private boolean mayWrite(CooperationKey key, CurrentPerson person) {
        try {
            access.requireWriter(key, person);
            return true;
        } catch (ResponseStatusException e) {
            if (e.getStatusCode() != HttpStatus.FORBIDDEN) {
                throw e;
            }
            return false;
        }
    }

    private static Row row(KpiSheet.Line line) {
        List<String> part = Stream.of(line.segment(), line.region())
                .flatMap(Stream::ofNullable)
                .toList();
        return new Row(
                line.kpi() + (line.unit() == null ? "" : " (" + line.unit() + ")"),
                String.join(", ", part),
                number(line.target()),
                number(line.expected()),
                number(line.actual()),
                line.attainment() == null
                        ? ""
                        : line.attainment()
                                        .movePointRight(2)
                                        .setScale(1, RoundingMode.DOWN)
                                        .toPlainString() + " %",
                line.colour(),
                line.marked(),
                line.source(),
                line.note(),
                line.unshared());
    }

    private static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        BigDecimal shown = number.setScale(Math.min(DECIMALS, Math.max(0, number.scale())), RoundingMode.HALF_UP);
        return String.format(
                        Locale.ROOT,
                        "%,." + Math.max(0, shown.stripTrailingZeros().scale()) + "f",
                        shown)
                .replace(',', '\u202f');
    }
}
