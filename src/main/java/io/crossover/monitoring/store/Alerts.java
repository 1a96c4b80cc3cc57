package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.EmergencyKind;
import io.crossover.cooperation.Happening;
import io.crossover.cooperation.IncidentDesk;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.monitoring.Alert;
import io.crossover.monitoring.AlertReview;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people do because of an alert. */
@Component
public class Alerts {

    private final AlertTable alerts;
    private final IncidentDesk desk;
    private final Journal journal;
    private final Actor actor;
    private final ApplicationEventPublisher events;

    Alerts(AlertTable alerts, IncidentDesk desk, Journal journal, Actor actor, ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.desk = desk;
        this.journal = journal;
        this.actor = actor;
        this.events = events;
    }

    public Alert get(long alert) {
        return alerts.get(alert);
    }

    /** All that were ever open, oldest first. */
    public List<Alert> of(CooperationKey key) {
        return alerts.of(key);
    }

    /** Management learns of a red KPI (M3). */
    public void tellManagement(CooperationKey key, long alert) {
        String kpi = alerts.get(alert).about();
        journal.record(
                key,
                JournalKind.ESCALATION,
                "%s is red: the experts are asked, and management is told".formatted(kpi),
                Map.of("kpi", kpi, "alert", alert));
        events.publishEvent(new Happening.AlertRed(key, kpi));
    }

    /** Keeps what was found and what is changed; it stands on the sheet from then on (M4). */
    public void review(CooperationKey key, long alert, AlertReview review) {
        alerts.review(alert, review);
        String kpi = alerts.get(alert).about();
        journal.record(
                key,
                JournalKind.DECISION,
                "%s for %s: %s"
                        .formatted(
                                review.kind() == AlertReview.Kind.REVIEW ? "Process reviewed" : "Experts' advice",
                                kpi,
                                review.suggestion()),
                Map.of("kpi", kpi, "alert", alert, "analysis", review.analysis(), "suggestion", review.suggestion()));
    }

    /** Opens the emergency that the experts confirmed, in the name of whoever did. */
    public void openEmergency(CooperationKey key, EmergencyKind kind, @Nullable String what) {
        if (what == null || what.isBlank()) {
            throw new InvalidInputException("emergencyWhat", "Say in a sentence what the emergency is");
        }
        desk.open(key, kind, what, actor.current());
    }
}
