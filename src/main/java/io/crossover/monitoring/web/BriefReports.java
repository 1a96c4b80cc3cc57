package io.crossover.monitoring.web;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.web.Wording;
import io.crossover.documents.Report;
import io.crossover.documents.Report.Column;
import io.crossover.documents.Report.Row;
import io.crossover.documents.Report.Table;
import io.crossover.monitoring.Brief;
import io.crossover.monitoring.MissingDelivery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A brief (M16) as a report. */
@Component
class BriefReports {

    private static final String NOTHING = "–";
    private static final String MISSING = "Data that partners owe and that did not come";
    private static final List<Column> MISSING_COLUMNS = List.of(
            new Column("Partner", 30, false),
            new Column("Data", 40, false),
            new Column("Due", 15, false),
            new Column("Days late", 15, true));

    private final Cooperations cooperations;
    private final Wording wording;

    BriefReports(Cooperations cooperations, Wording wording) {
        this.cooperations = cooperations;
        this.wording = wording;
    }

    /** @param notes whether analysis and suggestion are in it: for our own people only */
    Report of(CooperationKey key, Brief brief, boolean notes) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("KPI", 14, false),
                new Column("Target", 10, true),
                new Column("Actual", 10, true),
                new Column("Change", 10, true),
                new Column("Attainment", 11, true),
                new Column("Deviation", 9, true),
                new Column("Colour", 10, false),
                new Column("Source", 10, false)));
        if (notes) {
            columns.add(new Column("Deviation analysis", 16, false));
            columns.add(new Column("Suggestion", 16, false));
        }
        Cooperation cooperation = cooperations.get(key);
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Figures",
                columns,
                brief.lines().stream().map(line -> row(line, notes)).toList(),
                "No KPI was defined yet."));
        if (!brief.missing().isEmpty()) {
            tables.add(new Table(
                    MISSING,
                    MISSING_COLUMNS,
                    brief.missing().stream().map(BriefReports::row).toList(),
                    NOTHING));
        }
        return new Report(
                title(brief),
                Stream.concat(
                                Stream.of(
                                        "%s, %s"
                                                .formatted(
                                                        cooperation.proposal().title(), key),
                                        "Written at %s; %s".formatted(wording.time(brief.writtenAt()), since(brief))),
                                brief.aboutCoreContent().stream())
                        .toList(),
                tables);
    }

    /** Which brief it is. */
    public String title(Brief brief) {
        return "%s of %s".formatted(brief.kind().label(), brief.day());
    }

    /** What the changes are counted from. */
    public String since(Brief brief) {
        return brief.since() == null
                ? "the first of its kind"
                : "changes since the %s of %s".formatted(brief.kind().label().toLowerCase(Locale.ROOT), brief.since());
    }

    public String change(Brief.Line line) {
        BigDecimal change = line.change();
        return change == null ? NOTHING : (change.signum() > 0 ? "+" : "") + wording.figure(change);
    }

    public String colour(Brief.Line line) {
        KpiSheet.Line kpi = line.kpi();
        if (kpi.colour() == null) {
            return NOTHING;
        }
        return kpi.colour()
                + (kpi.marked() ? ", far above" : "")
                + (line.hasNewColour() ? ", was " + line.colourBefore() : "");
    }

    private static Row row(MissingDelivery missing) {
        return new Row(
                List.of(
                        missing.partner(),
                        missing.data(),
                        missing.dueOn().toString(),
                        String.valueOf(missing.daysLate())),
                List.of(missing.partner(), missing.data(), missing.dueOn(), missing.daysLate()));
    }

    private Row row(Brief.Line line, boolean notes) {
        KpiSheet.Line kpi = line.kpi();
        String unit = kpi.unit() == null ? "" : " " + kpi.unit();
        List<String> shown = new ArrayList<>(List.of(
                kpi.kpi(),
                text(wording.figure(kpi.target())) + unit,
                text(wording.figure(kpi.actual())),
                change(line),
                text(wording.percent(kpi.attainment())),
                text(wording.percent(kpi.deviation())),
                colour(line),
                text(kpi.source())));
        List<@Nullable Object> exact = new ArrayList<>(Arrays.asList(
                kpi.kpi(),
                kpi.target(),
                kpi.actual(),
                line.change(),
                kpi.attainment(),
                kpi.deviation(),
                colour(line),
                kpi.source()));
        if (notes) {
            shown.add(text(kpi.analysis()));
            shown.add(text(kpi.suggestion()));
            exact.add(kpi.analysis());
            exact.add(kpi.suggestion());
        }
        return new Row(shown, exact);
    }

    private static String text(@Nullable String text) {
        return text == null || text.isEmpty() ? NOTHING : text;
    }
}
