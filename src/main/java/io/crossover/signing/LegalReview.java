package io.crossover.signing;

import io.crossover.cooperation.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A second person's look at a version (A4).
 *
 * @param areas what was looked at, by the ids of {@link #AREAS}
 * @param thirdParties whether others take part, by subcontracting or joint promotion
 * @param certificate where the guarantee or insurance certificate is kept; empty when there is none
 */
public record LegalReview(List<String> areas, boolean thirdParties, String certificate, List<Finding> findings) {

    /** What every review has to look at, label by id. */
    public static final Map<String, String> AREAS = areasOfEveryReview();

    public LegalReview {
        areas = List.copyOf(areas);
        findings = List.copyOf(findings);
        for (Map.Entry<String, String> area : AREAS.entrySet()) {
            if (!areas.contains(area.getKey())) {
                throw new InvalidInputException("reviewedAreas", "Still to be looked at: " + area.getValue());
            }
        }
        if (thirdParties && certificate.isBlank() && findings.stream().noneMatch(Finding::isBlocking)) {
            throw new InvalidInputException(
                    "certificate",
                    "Third parties take part: say where their guarantee or insurance certificate is kept, or make its"
                            + " absence a blocking finding");
        }
    }

    public boolean isClear() {
        return findings.stream().noneMatch(Finding::isBlocking);
    }

    /** The blocking findings in a sentence, for those who have to answer them. */
    public String blocking() {
        return findings.stream()
                .filter(Finding::isBlocking)
                .map(Finding::finding)
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> areasOfEveryReview() {
        Map<String, String> areas = new LinkedHashMap<>();
        areas.put("compliance", "regulatory compliance (advertising, competition law, licences)");
        areas.put("liability", "third-party liability");
        areas.put("disputes", "the dispute path (mediation first, then a named court or arbitration body)");
        areas.put("force-majeure", "force majeure (defined, with substitute performance)");
        return Collections.unmodifiableMap(areas);
    }
}
