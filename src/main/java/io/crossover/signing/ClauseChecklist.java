package io.crossover.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a lawyer has found to be in the text, group by group (A3, A5).
 *
 * @param ticked the points that the clauses of a group say
 */
public record ClauseChecklist(Map<ClauseGroup, List<String>> ticked) {

    public ClauseChecklist {
        ticked = Map.copyOf(ticked);
    }

    /** What is missing, in the words of the checklist; nothing when the agreement may go on. */
    public List<String> missing(List<String> modes, List<Clause> clauses) {
        return ClauseGroup.mandatory(modes).stream()
                .flatMap(group -> missing(group, clauses))
                .toList();
    }

    private Stream<String> missing(ClauseGroup group, List<Clause> clauses) {
        if (places(group, clauses).isEmpty()) {
            return Stream.of(group.label() + ": no clause at all");
        }
        List<String> said = ticked.getOrDefault(group, List.of());
        return group.points().entrySet().stream()
                .filter(point -> !said.contains(point.getKey()))
                .map(point -> group.label() + ": " + point.getValue());
    }

    /** Where in the text each mandatory group stands. */
    public static List<Place> places(List<String> modes, List<Clause> clauses) {
        List<Place> places = new ArrayList<>();
        ClauseGroup.mandatory(modes)
                .forEach(group -> places.add(new Place(group.label(), String.join(", ", places(group, clauses)))));
        return places;
    }

    private static List<String> places(ClauseGroup group, List<Clause> clauses) {
        return IntStream.range(0, clauses.size())
                .filter(i -> clauses.get(i).about() == group && !clauses.get(i).isEmpty())
                .mapToObj(i -> String.valueOf(i + 1))
                .toList();
    }

    /**
     * Where a group of clauses stands.
     *
     * @param where the numbers of its clauses
     */
    public record Place(String group, String where) {}
}
