package io.crossover.retrospective;

import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import java.util.List;

/**
 * What the suggestion for the time after looks at (T5).
 *
 * @param greenPercent share of the KPIs with a colour that ended green, in whole percent, rounded down
 * @param redKpis how many ended red
 * @param incidents entries on incidents in the journal
 * @param escalations entries on escalations in the journal
 */
public record Outcome(int greenPercent, int redKpis, int incidents, int escalations) {

    public static Outcome of(KpiSheet sheet, List<JournalEntry> journal) {
        int green = count(sheet, "green");
        int red = count(sheet, "red");
        int coloured = green + red + count(sheet, "yellow");
        return new Outcome(
                coloured == 0 ? 0 : green * 100 / coloured,
                red,
                count(journal, JournalKind.INCIDENT),
                count(journal, JournalKind.ESCALATION));
    }

    private static int count(KpiSheet sheet, String colour) {
        return (int) sheet.lines().stream()
                .filter(line -> colour.equals(line.colour()))
                .count();
    }

    private static int count(List<JournalEntry> journal, JournalKind kind) {
        return (int) journal.stream().filter(entry -> entry.kind() == kind).count();
    }
}
