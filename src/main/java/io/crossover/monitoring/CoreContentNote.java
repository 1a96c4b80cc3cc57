package io.crossover.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a brief says of the core content (M10, M16): the weekly one of its week and of every missed one, the daily one of
 * the last missed one.
 *
 * @param week none in a daily brief, and where none is asked for
 * @param title none where none is there yet
 * @param hook for our own people only
 */
record CoreContentNote(
        @Nullable CampaignWeek week, @Nullable String title, @Nullable String hook, List<CampaignWeek> missed) {

    public CoreContentNote {
        missed = List.copyOf(missed);
    }

    static CoreContentNote of(BriefKind kind, LocalDate day, List<CoreContentWeek> weeks) {
        List<CampaignWeek> missed = weeks.stream()
                .filter(week -> week.state() == CoreContentWeek.State.MISSED)
                .map(CoreContentWeek::week)
                .toList();
        if (kind == BriefKind.DAILY) {
            return new CoreContentNote(null, null, null, missed.subList(Math.max(0, missed.size() - 1), missed.size()));
        }
        Optional<CoreContentWeek> current = weeks.stream()
                .filter(week -> week.week().includes(day) && week.state() != CoreContentWeek.State.NOT_ASKED)
                .findFirst();
        Optional<CoreContent> content =
                current.flatMap(week -> Optional.ofNullable(week.entry())).map(CoreContentWeek.Entry::content);
        return new CoreContentNote(
                current.map(CoreContentWeek::week).orElse(null),
                content.map(CoreContent::title).orElse(null),
                content.map(CoreContent::hook).orElse(null),
                missed);
    }

    CoreContentNote forPartners() {
        return new CoreContentNote(week, title, null, missed);
    }

    /** Its sentences. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (week != null) {
            sentences.add(
                    title == null
                            ? "There is no core content of the week of %s yet.".formatted(week.label())
                            : "Core content of the week of %s: %s%s."
                                    .formatted(week.label(), title, hook == null ? "" : ", with the hook: " + hook));
        }
        if (!missed.isEmpty()) {
            sentences.add("Without core content: the week%s of %s."
                    .formatted(
                            missed.size() == 1 ? "" : "s",
                            missed.stream().map(CampaignWeek::label).collect(Collectors.joining(", "))));
        }
        return sentences;
    }
}
