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
import io.crossover.monitoring.AlertReview;
import io.crossover.monitoring.CoreContent;
import io.crossover.monitoring.CoreContentWeek;
import io.crossover.monitoring.store.Adjustments.Adjustment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What monitoring hands out (domain.md 7): the sheet (M4), and what was changed because of it. */
@Component
class MonitoringReports {

    private static final String NOTHING = "–";

    private final Cooperations cooperations;
    private final Wording wording;
    private final Clock clock;

    MonitoringReports(Cooperations cooperations, Wording wording, Clock clock) {
        this.cooperations = cooperations;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param notes whether analysis and suggestion are in it: for our own people only */
    Report sheet(CooperationKey key, KpiSheet sheet, List<CoreContentWeek> weeks, boolean notes) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("KPI", 14, false),
                new Column("Target", 10, true),
                new Column("Expected by now", 10, true),
                new Column("Actual", 10, true),
                new Column("Attainment", 10, true),
                new Column("Deviation", 9, true),
                new Column("Colour", 8, false),
                new Column("Source", 10, false)));
        if (notes) {
            columns.add(new Column("Deviation analysis", 16, false));
            columns.add(new Column("Suggestion", 16, false));
        }
        return new Report(
                "Monitoring sheet",
                about(key),
                List.of(
                        new Table(
                                "Target and actual",
                                columns,
                                sheet.lines().stream()
                                        .map(line -> row(line, notes))
                                        .toList(),
                                "No KPI is defined yet."),
                        coreContent(weeks, notes)));
    }

    /** What was published week by week (M10); for partners the titles. */
    private static Table coreContent(List<CoreContentWeek> weeks, boolean notes) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Week", 20, false), new Column("State", 14, false), new Column("Core content", 30, false)));
        if (notes) {
            columns.add(new Column("Hook", 30, false));
            columns.add(new Column("Channels", 14, false));
            columns.add(new Column("Published on", 12, false));
            columns.add(new Column("Where", 24, false));
        }
        return new Table(
                "Core content, week by week",
                columns,
                weeks.stream().map(week -> row(week, notes)).toList(),
                "The campaign has not begun.");
    }

    private static Row row(CoreContentWeek week, boolean notes) {
        Optional<CoreContent> content = Optional.ofNullable(week.entry()).map(CoreContentWeek.Entry::content);
        List<String> shown = new ArrayList<>(List.of(
                week.week().label(),
                week.state().label(),
                content.map(CoreContent::title).orElse(NOTHING)));
        if (notes) {
            shown.add(content.map(CoreContent::hook).orElse(NOTHING));
            shown.add(content.map(one -> String.join(", ", one.channels())).orElse(NOTHING));
            shown.add(content.map(one -> one.publishedOn().toString()).orElse(NOTHING));
            shown.add(content.map(CoreContent::reference).orElse(NOTHING));
        }
        return new Row(shown, List.copyOf(shown));
    }

    Report adjustments(CooperationKey key, List<Adjustment> adjustments) {
        return new Report(
                "Adjustment report",
                about(key),
                List.of(new Table(
                        "What was changed, why, and what it did",
                        List.of(
                                new Column("KPI", 12, false),
                                new Column("When", 10, false),
                                new Column("By", 10, false),
                                new Column("Why", 22, false),
                                new Column("What was changed", 22, false),
                                new Column("Then", 12, false),
                                new Column("Now", 12, false),
                                new Column("Attainment since then", 10, true)),
                        adjustments.stream().map(this::row).toList(),
                        "Nothing has been changed in this campaign.")));
    }

    private List<String> about(CooperationKey key) {
        Cooperation cooperation = cooperations.get(key);
        return List.of(
                "%s, %s".formatted(cooperation.proposal().title(), key),
                "Campaign from %s to %s".formatted(cooperation.firstDay(), cooperation.lastDay()),
                "As of %s".formatted(wording.time(clock.instant())));
    }

    private Row row(KpiSheet.Line line, boolean notes) {
        String source =
                Stream.of(line.source(), line.note()).filter(Objects::nonNull).collect(Collectors.joining("; "));
        String unit = line.unit() == null ? "" : " " + line.unit();
        List<String> shown = new ArrayList<>(List.of(
                line.kpi(),
                text(wording.figure(line.target())) + unit,
                text(wording.figure(line.expected())),
                text(wording.figure(line.actual())),
                text(wording.percent(line.attainment())),
                text(wording.percent(line.deviation())),
                colour(line),
                source));
        List<@Nullable Object> exact = new ArrayList<>(Arrays.asList(
                line.kpi(),
                line.target(),
                line.expected(),
                line.actual(),
                line.attainment(),
                line.deviation(),
                colour(line),
                source));
        if (notes) {
            shown.add(text(line.analysis()));
            shown.add(text(line.suggestion()));
            exact.add(line.analysis());
            exact.add(line.suggestion());
        }
        return new Row(shown, exact);
    }

    private Row row(Adjustment adjustment) {
        String when = wording.time(adjustment.at());
        String by = (adjustment.kind() == AlertReview.Kind.REVIEW ? "Process review, " : "Experts, ") + adjustment.by();
        String since = Optional.ofNullable(adjustment.attained())
                .map(more -> (more.signum() > 0 ? "+" : "") + wording.percent(more))
                .orElse(NOTHING);
        return new Row(
                List.of(
                        adjustment.kpi(),
                        when,
                        by,
                        adjustment.why(),
                        adjustment.change(),
                        standing(adjustment.before()),
                        standing(adjustment.now()),
                        since),
                Arrays.asList(
                        adjustment.kpi(),
                        when,
                        by,
                        adjustment.why(),
                        adjustment.change(),
                        standing(adjustment.before()),
                        standing(adjustment.now()),
                        adjustment.attained()));
    }

    private String standing(KpiSheet.@Nullable Line line) {
        return line == null || line.actual() == null
                ? NOTHING
                : "%s of %s, %s"
                        .formatted(wording.figure(line.actual()), wording.figure(line.expected()), colour(line));
    }

    private static String colour(KpiSheet.Line line) {
        return line.colour() == null ? NOTHING : line.colour() + (line.marked() ? ", marked" : "");
    }

    private static String text(@Nullable String text) {
        return text == null || text.isEmpty() ? NOTHING : text;
    }
}
