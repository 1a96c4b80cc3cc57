package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** How people report an emergency of a cooperation and work through its playbook. */
public final class EmergencyPath {

    private final Play play;
    private final CooperationKey key;

    public EmergencyPath(Play play, CooperationKey key) {
        this.play = play;
        this.key = key;
    }

    /** Reports from Tasklist's start list, before saying which cooperation is affected. */
    public ProcessInstance notice(String reporter, String kind, String what) {
        return play.submitStart(
                "emergency-report",
                reporter,
                Map.of(
                        "emergencyWhat",
                        what,
                        "emergencyNoticedAt",
                        "2026-11-16T09:45+08:00",
                        "emergencyUrgency",
                        "now",
                        "emergencyKind",
                        kind));
    }

    public void sayWhich(ProcessInstance report, String reporter, String kind) {
        play.complete(
                play.taskOf(report),
                reporter,
                Map.of("affectedCooperation", key.value(), "emergencyKind", kind, "reportDropped", false));
        play.runJobs(key);
    }

    public EmergencyPath report(String reporter, String kind, String what) {
        sayWhich(notice(reporter, kind, what), reporter, kind);
        return this;
    }

    public EmergencyPath takeOn(String line, String user) {
        play.complete(key, "userTask_takeOnLine", line, user, Map.of("lineFirstStep", "We look at it now"));
        return this;
    }

    public EmergencyPath carryOut(String line, String user, String result) {
        play.complete(key, "userTask_carryOutLine", line, user, Map.of("lineOutcome", "done", "lineResult", result));
        return this;
    }

    /** Takes a line on and carries it out. */
    public EmergencyPath work(String line, String user, String result) {
        return takeOn(line, user).carryOut(line, user, result);
    }

    /** A line whose result may ask for a replacement partner. */
    public EmergencyPath askForReplacement(String line, String user, String result) {
        takeOn(line, user);
        play.complete(
                key,
                "userTask_carryOutLine",
                line,
                user,
                Map.of("lineOutcome", "partly", "lineResult", result, "replacementNeeded", true));
        return this;
    }

    /** All lines of a crisis in public opinion. */
    public EmergencyPath workThroughCrisis() {
        return work("Compensation for customers", "customer-service", "120 vouchers sent")
                .work("Statement", "public-relations", "Published with the partner")
                .work("Media", "public-relations", "Three papers answered");
    }

    public EmergencyPath writeReport(String owner) {
        play.complete(
                key,
                "userTask_writeIncidentReport",
                owner,
                Map.of(
                        "reportCause", "A poster was misread",
                        "reportCustomers", "120 customers got vouchers",
                        "reportBrands", "Mentions back to normal after two days",
                        "reportCosts", "6000 CNY",
                        "reportLessons", "Test posters with customers first"));
        return this;
    }
}
