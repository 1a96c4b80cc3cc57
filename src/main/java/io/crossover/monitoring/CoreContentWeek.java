package io.crossover.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A week of a campaign and its core content (M10).
 *
 * @param entry as it was entered last; none yet, or never
 * @param replaced what was corrected, the first one first
 */
public record CoreContentWeek(CampaignWeek week, State state, @Nullable Entry entry, List<Entry> replaced) {

    public CoreContentWeek {
        replaced = List.copyOf(replaced);
    }

    /** How a week stands. */
    public enum State {
        PUBLISHED("published"),
        /** Under way, and none is there yet. */
        OPEN("open"),
        /** Over without one. */
        MISSED("missed"),
        AHEAD("to come"),
        /** Too few days of it were the campaign's, or it was paused: none is asked for. */
        NOT_ASKED("none asked for");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A core content as somebody entered it. */
    public record Entry(CoreContent content, String by, Instant at) {}

    /**
     * The weeks of a campaign.
     *
     * @param entries of each week's Monday, the newest last
     * @param fewestDays in a week with fewer days that can be worked on, none is asked for
     * @param free whether a day can be worked on
     */
    public static List<CoreContentWeek> of(
            List<CampaignWeek> weeks,
            Map<LocalDate, List<Entry>> entries,
            LocalDate today,
            int fewestDays,
            Predicate<LocalDate> free) {
        return weeks.stream()
                .map(week -> {
                    List<Entry> known = entries.getOrDefault(week.monday(), List.of());
                    boolean asks = week.asksForContent(fewestDays, free);
                    return known.isEmpty()
                            ? new CoreContentWeek(week, without(week, asks, today), null, List.of())
                            : new CoreContentWeek(
                                    week,
                                    State.PUBLISHED,
                                    known.get(known.size() - 1),
                                    known.subList(0, known.size() - 1));
                })
                .toList();
    }

    private static State without(CampaignWeek week, boolean asks, LocalDate today) {
        if (!asks) {
            return State.NOT_ASKED;
        }
        return today.isBefore(week.from()) ? State.AHEAD : today.isAfter(week.to()) ? State.MISSED : State.OPEN;
    }
}
