package io.crossover.people.deputy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of G7 over all absences that are not over: no overlap, no circle, a chain is followed to its end. */
final class AbsencePlan {

    private final List<Absence> absences;

    AbsencePlan(List<Absence> absences) {
        this.absences = List.copyOf(absences);
    }

    /** What the person has set for some of that time already. */
    Optional<Absence> overlapping(Absence wanted) {
        return absences.stream()
                .filter(absence -> absence.person().equals(wanted.person()))
                .filter(absence -> absence.overlaps(wanted.from(), wanted.until()))
                .findFirst();
    }

    /**
     * The chain that would come back to where it began at some moment of the wanted absence.
     *
     * @return for example {@code li, wang, zhang, li}
     */
    Optional<List<String>> circle(Absence wanted) {
        return wanted.person().equals(wanted.deputy())
                ? Optional.of(List.of(wanted.person(), wanted.deputy()))
                : circle(List.of(wanted.person(), wanted.deputy()), wanted.from(), wanted.until());
    }

    private Optional<List<String>> circle(List<String> chain, Instant from, Instant until) {
        String last = chain.get(chain.size() - 1);
        return absences.stream()
                .filter(absence -> absence.person().equals(last) && absence.overlaps(from, until))
                .flatMap(absence -> {
                    List<String> longer = Stream.concat(chain.stream(), Stream.of(absence.deputy()))
                            .toList();
                    if (absence.deputy().equals(chain.get(0))) {
                        return Stream.of(longer);
                    }
                    return chain.contains(absence.deputy())
                            ? Stream.empty()
                            : circle(longer, later(from, absence.from()), earlier(until, absence.until())).stream();
                })
                .findFirst();
    }

    /** Everybody away at this moment, with the one at the end of their chain of deputies. */
    Map<String, String> standIns(Instant at) {
        Map<String, String> deputies = absences.stream()
                .filter(absence -> absence.holdsAt(at))
                .collect(Collectors.toMap(Absence::person, Absence::deputy, (one, other) -> one, TreeMap::new));
        Map<String, String> ends = new TreeMap<>();
        deputies.keySet().forEach(person -> end(person, deputies).ifPresent(end -> ends.put(person, end)));
        return ends;
    }

    private static Optional<String> end(String person, Map<String, String> deputies) {
        Set<String> passed = new HashSet<>();
        String last = person;
        while (deputies.containsKey(last)) {
            if (!passed.add(last)) {
                return Optional.empty();
            }
            last = deputies.get(last);
        }
        return Optional.of(last);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
