package io.crossover.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a sheet has for each KPI (M15).
 *
 * @param bySegment one for each segment
 * @param byRegion one for each region; with both, also one for each segment in each region
 * @param only this part's line instead of the whole's
 */
public record Breakdown(boolean bySegment, boolean byRegion, @Nullable Part only) {

    /** One line for each KPI. */
    public static final Breakdown NONE = new Breakdown(false, false, null);

    public static final Breakdown FULL = new Breakdown(true, true, null);

    /** The parts with a line of their own that figures of a part belong to. */
    public List<Part> partsAround(Part part) {
        List<Part> around = new ArrayList<>();
        if (bySegment) {
            around.add(new Part(part.segment(), ""));
        }
        if (byRegion) {
            around.add(new Part("", part.region()));
        }
        if (bySegment && byRegion) {
            around.add(part);
        }
        return around;
    }

    /** The lines in their order: the whole or what is asked for first, then those within it. */
    public List<Part> withTheWhole(Collection<Part> parts) {
        Part first = only == null ? Part.WHOLE : only;
        return Stream.concat(
                        Stream.of(first),
                        parts.stream().filter(part -> !part.equals(first) && !part.isWhole() && first.covers(part)))
                .toList();
    }
}
