package io.crossover.retrospective.process;

import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.TrackRecord;
import io.crossover.engine.ProcessVariable;
import io.crossover.retrospective.Feedback;
import io.crossover.retrospective.Lesson;
import io.crossover.retrospective.Teamwork;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the tables that the retrospective's forms show and never submit. */
final class ShownRows {

    static final ProcessVariable<List<Result>> RESULTS = ProcessVariable.list("results", Result.class);
    static final ProcessVariable<List<Result>> SHARED_FIGURES = ProcessVariable.list("sharedFigures", Result.class);
    static final ProcessVariable<List<Event>> EVENTS = ProcessVariable.list("events", Event.class);
    static final ProcessVariable<List<Feedback>> FEEDBACK = ProcessVariable.list("feedback", Feedback.class);
    static final ProcessVariable<List<Teamwork>> TEAMWORK = ProcessVariable.list("teamwork", Teamwork.class);
    static final ProcessVariable<List<KeptWord>> KEPT_WORDS = ProcessVariable.list("keptWords", KeptWord.class);
    static final ProcessVariable<List<Lesson>> KEPT_LESSONS = ProcessVariable.list("keptLessons", Lesson.class);
    static final ProcessVariable<List<Rating>> RATINGS = ProcessVariable.list("ratings", Rating.class);
    static final ProcessVariable<String> RETURN_ON_COST = ProcessVariable.text("returnOnCost");
    static final ProcessVariable<String> NET_MARGIN = ProcessVariable.text("netMargin");

    private static final Map<JournalKind, String> TALKED_OVER =
            Map.of(JournalKind.COLOUR, "Alert", JournalKind.INCIDENT, "Incident", JournalKind.ESCALATION, "Escalation");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private ShownRows() {}

    static List<Result> results(KpiSheet sheet) {
        return sheet.lines().stream()
                .map(line -> new Result(
                        line.unit() == null ? line.kpi() : line.kpi() + " (" + line.unit() + ")",
                        figure(line.target()),
                        figure(line.actual()),
                        percent(Optional.ofNullable(line.attainment())),
                        line.colour() == null ? "–" : line.colour() + (line.marked() ? ", far above" : "")))
                .toList();
    }

    /** Alerts, incidents and escalations of the journal, oldest first. */
    static List<Event> events(List<JournalEntry> journal, ZoneId zone) {
        return journal.stream()
                .filter(entry -> TALKED_OVER.containsKey(entry.kind()))
                // a colour that raised no alert is on the sheet already
                .filter(entry ->
                        entry.kind() != JournalKind.COLOUR || entry.figures().containsKey("alert"))
                .map(entry -> new Event(
                        TIME.format(entry.at().atZone(zone)), TALKED_OVER.getOrDefault(entry.kind(), ""), entry.what()))
                .toList();
    }

    /** How each partner kept its word (M8). */
    static List<KeptWord> keptWords(List<Party> partners, Map<String, TrackRecord> tracks) {
        return partners.stream()
                .flatMap(partner -> Optional.ofNullable(tracks.get(partner.id()))
                        .map(track -> new KeptWord(
                                partner.name(),
                                track.milestones().words(),
                                track.items().words(),
                                track.deliveries().words(),
                                track.auditWords()))
                        .stream())
                .toList();
    }

    /** A fraction as a percentage with one decimal place. */
    static String percent(Optional<BigDecimal> fraction) {
        return fraction.map(value -> value.movePointRight(2)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString() + " %")
                .orElse("–");
    }

    private static String figure(@Nullable BigDecimal value) {
        return value == null ? "–" : value.stripTrailingZeros().toPlainString();
    }

    record Result(String kpi, String target, String actual, String attainment, String colour) {}

    record Event(String when, String kind, String what) {}

    record KeptWord(String partner, String milestones, String items, String deliveries, String audits) {}

    record Rating(String partner, int rating, @Nullable String remark) {}
}
