package io.crossover.emergency.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.EmergencyKind;
import io.crossover.cooperation.IncidentReports;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.RecordSection;
import io.crossover.emergency.ClosingReport;
import io.crossover.emergency.Incident;
import io.crossover.emergency.IncidentLine;
import io.crossover.emergency.LineResult;
import io.crossover.emergency.Playbook;
import io.crossover.emergency.ReportDraft;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens to an emergency, from its report to its closing report; each step is a line in the journal (G5). */
@Component
public class Emergencies {

    private final Incidents incidents;
    private final Journal journal;
    private final CooperationRecord record;
    private final Actor actor;
    private final Clock clock;

    Emergencies(Incidents incidents, Journal journal, CooperationRecord record, Actor actor, Clock clock) {
        this.incidents = incidents;
        this.journal = journal;
        this.record = record;
        this.actor = actor;
        this.clock = clock;
    }

    public long open(CooperationKey key, EmergencyKind kind, String what, String reportedBy) {
        long id = incidents.open(key, kind, what, reportedBy);
        journal.record(
                key,
                JournalKind.INCIDENT,
                "Emergency reported: %s. %s".formatted(kind.label(), what),
                Map.of("incident", id, "kind", kind.value(), "reportedBy", reportedBy));
        return id;
    }

    public int countOpen(CooperationKey key) {
        return incidents.countOpen(key);
    }

    /** How many are open, of each cooperation that has any. */
    public Map<CooperationKey, Integer> countOpen() {
        return incidents.countOpen();
    }

    /** All of a cooperation, oldest first, closed ones too. */
    public List<Told> of(CooperationKey key) {
        return incidents.of(key);
    }

    public Incident incident(long id) {
        return incidents.get(id);
    }

    public IncidentLine line(long id) {
        return incidents.line(id);
    }

    public List<IncidentLine> lines(long incidentId) {
        return incidents.lines(incidentId);
    }

    /** Opens the lines of work in the order of interests; the answer is their ids in that order. */
    public List<Long> openLines(long incidentId, Playbook playbook) {
        return incidents.openLines(incidentId, playbook);
    }

    /** Nobody took the line on in time (P1). */
    public void climb(long lineId) {
        incidents.climb(lineId);
        IncidentLine line = incidents.line(lineId);
        journal.record(
                incidents.get(line.incidentId()).key(),
                JournalKind.ESCALATION,
                "Not started in time, climbs to management: " + line.line().name(),
                Map.of(
                        "incident", line.incidentId(),
                        "group", line.line().group(),
                        "startBy", line.startBy().toString()));
    }

    /** Whoever is logged in takes the line on; the answer is their account. */
    public String takeOn(long lineId) {
        incidents.takeOn(lineId, actor.current());
        return actor.current();
    }

    public void finish(long lineId, LineResult result) {
        incidents.finish(lineId, result);
        IncidentLine line = incidents.line(lineId);
        journal.record(
                incidents.get(line.incidentId()).key(),
                JournalKind.INCIDENT,
                "%s: %s".formatted(line.line().name(), result.result()),
                Map.of(
                        "incident", line.incidentId(),
                        "outcome", result.outcome(),
                        "replacementNeeded", result.replacementNeeded()));
    }

    public ReportDraft draft(long incidentId) {
        return ReportDraft.of(incidents.get(incidentId), incidents.lines(incidentId));
    }

    /** Closes the incident with its report, which joins the cooperation's reports (P3). */
    public void close(long incidentId, ClosingReport report) {
        incidents.close(incidentId);
        Incident incident = incidents.get(incidentId);
        boolean replacementNeeded = draft(incidentId).replacementNeeded();
        IncidentReports before = record.find(incident.key(), RecordSection.INCIDENT_REPORTS, IncidentReports.class)
                .orElse(new IncidentReports(List.of()));
        record.publish(
                incident.key(),
                RecordSection.INCIDENT_REPORTS,
                before.with(new IncidentReports.Report(
                        incident.id(),
                        incident.kind(),
                        incident.what(),
                        incident.reportedBy(),
                        incident.openedAt(),
                        clock.instant(),
                        incidents.lines(incidentId).stream()
                                .map(Emergencies::reported)
                                .toList(),
                        report.cause(),
                        report.customers(),
                        report.brands(),
                        report.costs(),
                        report.lessons(),
                        replacementNeeded)));
        journal.record(
                incident.key(),
                JournalKind.INCIDENT,
                "Emergency closed: %s. %s".formatted(incident.kind().label(), report.cause()),
                Map.of("incident", incidentId, "replacementNeeded", replacementNeeded));
    }

    /** An incident whose process ended without a report, with its cooperation, does not stay open. */
    public void abandonIfOpen(long incidentId) {
        if (incidents.close(incidentId)) {
            Incident incident = incidents.get(incidentId);
            journal.record(
                    incident.key(),
                    JournalKind.INCIDENT,
                    "Emergency closed without a report: " + incident.kind().label(),
                    Map.of("incident", incidentId));
        }
    }

    private static IncidentReports.Line reported(IncidentLine line) {
        Optional<LineResult> result = Optional.ofNullable(line.result());
        return new IncidentReports.Line(
                line.line().name(),
                line.line().group(),
                line.line().interest().rank(),
                line.climbed(),
                Optional.ofNullable(line.takenOnBy()).orElse(""),
                result.map(LineResult::outcome).orElse(""),
                result.map(LineResult::result).orElse(""));
    }

    /**
     * An emergency in few words.
     *
     * @param closedAt none while it is open
     */
    public record Told(EmergencyKind kind, String what, Instant openedAt, @Nullable Instant closedAt) {}
}
