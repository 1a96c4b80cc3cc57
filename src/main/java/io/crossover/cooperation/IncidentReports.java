package io.crossover.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The closing reports of a cooperation's emergencies (P3), oldest first. */
public record IncidentReports(List<Report> reports) {

    public IncidentReports {
        reports = List.copyOf(reports);
    }

    public IncidentReports with(Report report) {
        return new IncidentReports(
                Stream.concat(reports.stream(), Stream.of(report)).toList());
    }

    /**
     * One emergency, as it was closed.
     *
     * @param replacementNeeded whether it showed that another partner has to be found
     */
    public record Report(
            long incidentId,
            EmergencyKind kind,
            String what,
            String reportedBy,
            Instant openedAt,
            Instant closedAt,
            List<Line> lines,
            String cause,
            String customers,
            String brands,
            String costs,
            String lessons,
            boolean replacementNeeded) {

        public Report {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line of work.
     *
     * @param interest 1 customers, 2 brands, 3 costs
     * @param climbed whether nobody took it on in time
     */
    public record Line(
            String name,
            String group,
            int interest,
            boolean climbed,
            String takenOnBy,
            String outcome,
            String result) {}
}
