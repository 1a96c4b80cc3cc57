package io.crossover.emergency;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the lines of work found, put together by interest: the beginning of the closing report (P3). */
public record ReportDraft(String cause, String customers, String brands, String costs, boolean replacementNeeded) {

    public static ReportDraft of(Incident incident, List<IncidentLine> lines) {
        return new ReportDraft(
                incident.what(),
                about(Interest.CUSTOMERS, lines),
                about(Interest.BRANDS, lines),
                about(Interest.COSTS, lines),
                lines.stream()
                        .map(IncidentLine::result)
                        .filter(Objects::nonNull)
                        .anyMatch(LineResult::replacementNeeded));
    }

    private static String about(Interest interest, List<IncidentLine> lines) {
        return lines.stream()
                .filter(line -> line.line().interest() == interest)
                .map(ReportDraft::sentence)
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(IncidentLine line) {
        LineResult result = line.result();
        return line.line().name() + ": " + (result == null ? "not carried out" : result.result());
    }
}
