package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.TouchRow;
import io.crossover.monitoring.process.AlertRelay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How people watch a campaign's figures, and what happens when one turns yellow or red. */
public final class MonitoringPath {

    private final Play play;
    private final CooperationKey key;
    private final AlertRelay relay;
    private final List<Map<String, Object>> targets = new ArrayList<>();
    private final List<Map<String, Object>> measurements = new ArrayList<>();

    public MonitoringPath(Play play, CooperationKey key, AlertRelay relay) {
        this.play = play;
        this.key = key;
        this.relay = relay;
    }

    /** One more row of the form for the targets. */
    public MonitoringPath target(String kpi, String unit, String target, String kind, String from, String to) {
        return target(kpi, unit, target, "higher", kind, from, to);
    }

    public MonitoringPath target(
            String kpi, String unit, String target, String direction, String kind, String from, String to) {
        Map<String, Object> row = new HashMap<>();
        row.put("kpi", kpi);
        row.put("unit", unit);
        row.put("target", target);
        row.put("direction", direction);
        row.put("kind", kind);
        row.put("from", from);
        row.put("to", to);
        row.put("source", "CRM");
        targets.add(row);
        return this;
    }

    /** One that the partners do not see (domain.md 11). */
    public MonitoringPath unsharedTarget(String kpi, String unit, String target, String kind, String from, String to) {
        target(kpi, unit, target, kind, from, to);
        targets.get(targets.size() - 1).put("shared", false);
        return this;
    }

    /** M4's five KPIs. */
    public MonitoringPath usualTargets(String from, String to) {
        return target("new customers", "people", "100000", "cumulative", from, to)
                .target("participation", "%", "15", "rate", from, to)
                .target("co-branded sales", "CNY", "5000000", "cumulative", from, to)
                .target("exposure", "views", "20000000", "cumulative", from, to)
                .target("ROI", "gross return / cost", "3", "rate", from, to);
    }

    public MonitoringPath setTargets() {
        play.complete(key, "userTask_setKpiTargets", "data", Map.of("kpis", List.copyOf(targets)));
        targets.clear();
        return this;
    }

    /** One more row of the form for measurements. */
    public MonitoringPath measured(String kpi, String day, String value) {
        measurements.add(Map.of("kpi", kpi, "measuredOn", day, "value", value, "source", "CRM"));
        return this;
    }

    /** M4's figures at the campaign's end. */
    public MonitoringPath usualFigures(String day) {
        return measured("new customers", day, "80000")
                .measured("participation", day, "18")
                .measured("co-branded sales", day, "4500000")
                .measured("exposure", day, "25000000")
                .measured("ROI", day, "2.8");
    }

    /** Customers who each take these steps, the last of them buying. */
    public static List<TouchRow> way(String customer, String day, List<String> steps) {
        List<TouchRow> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean buys = i == steps.size() - 1;
            Map<String, String> row = new HashMap<>();
            row.put("customer", customer);
            row.put("at", "%sT08:%02d:00".formatted(day, i));
            row.put("step", steps.get(i));
            row.put("kind", buys ? "conversion" : "touch");
            row.put(buys ? "value" : "utm_source", buys ? "10" : "wechat");
            rows.add(new TouchRow(i + 1L, row));
        }
        return rows;
    }

    public MonitoringPath enter() {
        play.complete(key, "userTask_enterMeasurements", "data", Map.of("newMeasurements", List.copyOf(measurements)));
        measurements.clear();
        return deliver();
    }

    /** Tells the processes of the alerts that changed. */
    public MonitoringPath deliver() {
        relay.deliver();
        play.runJobs(key);
        return this;
    }

    public MonitoringPath review(String kpi, String why, String change) {
        play.complete(
                key,
                "userTask_reviewProcess",
                kpi,
                "marketing",
                Map.of("reviewAnalysis", why, "reviewSuggestion", change));
        return this;
    }

    public MonitoringPath consult(String kpi, String why, String advice) {
        play.complete(
                key,
                "userTask_consultExperts",
                kpi,
                "experts",
                Map.of("expertAnalysis", why, "expertSuggestion", advice, "emergencyConfirmed", false));
        return this;
    }

    public MonitoringPath confirmEmergency(String kpi, String kind, String what) {
        play.complete(
                key,
                "userTask_consultExperts",
                kpi,
                "experts",
                Map.of(
                        "expertAnalysis", what,
                        "expertSuggestion", "Start the playbook",
                        "emergencyConfirmed", true,
                        "emergencyKind", kind,
                        "emergencyWhat", what));
        return this;
    }

    /** The campaign's last day is over. */
    public MonitoringPath endCampaign() {
        play.fireTimer(key, "boundaryEvent_lastDayOver");
        return deliver();
    }

    /** What came in after the last day is entered; the form comes back. */
    public MonitoringPath enterLast() {
        play.complete(
                key,
                "userTask_reviewFigures",
                "data",
                Map.of("lastMeasurements", List.copyOf(measurements), "figuresComplete", false));
        measurements.clear();
        return this;
    }

    /** The figures are reviewed and handed on. */
    public MonitoringPath completeFigures(String review) {
        play.complete(
                key,
                "userTask_reviewFigures",
                "data",
                Map.of("lastMeasurements", List.of(), "figuresComplete", true, "dataReview", review));
        return this;
    }
}
