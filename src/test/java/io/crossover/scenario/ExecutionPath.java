package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** The execution of one cooperation with one partner, as its people do it in Tasklist. */
public final class ExecutionPath {

    private final Play play;
    private final CooperationKey key;
    private final String partnerId;
    private final String partnerUser;

    /**
     * @param partnerId the partner's party id
     * @param partnerUser the account of the partner's contact person
     */
    public ExecutionPath(Play play, CooperationKey key, String partnerId, String partnerUser) {
        this.play = play;
        this.key = key;
        this.partnerId = partnerId;
        this.partnerUser = partnerUser;
    }

    /** Everything up to the launch, without a hitch. */
    public void launch(LocalDate firstDay, LocalDate lastDay) {
        plan(firstDay, lastDay);
        carryOutItems();
        approveContent();
        carryOutItems();
        everythingGreen();
        decideToLaunch(firstDay, lastDay);
    }

    /** The items that run after the launch, without a hitch. */
    public void runningItems() {
        carryOutItems();
    }

    /** A small plan: one item of each phase, prepared until the first day. */
    public void plan(LocalDate firstDay, LocalDate lastDay) {
        play.complete(key, "userTask_planExecution", "marketing", planOf(firstDay, lastDay));
    }

    public Map<String, Object> planOf(LocalDate firstDay, LocalDate lastDay) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("campaignFrom", firstDay.toString());
        plan.put("campaignTo", lastDay.toString());
        plan.put("shortPreparationReason", "The partner's shops close for rebuilding in autumn");
        plan.put(
                "planItems",
                List.of(
                        item("preparation", "Detail the scheme", "ours", firstDay.minusDays(3), firstDay.minusDays(2)),
                        item(
                                "preparation",
                                "Line up resources",
                                "theirs",
                                firstDay.minusDays(3),
                                firstDay.minusDays(2)),
                        item("warm-up", "Warm-up", "ours", firstDay.minusDays(2), firstDay.minusDays(1)),
                        item("campaign", "Product on sale", "ours", firstDay, lastDay),
                        item("closing", "Data review", "ours", lastDay, lastDay.plusDays(7))));
        plan.put("designFreeze", firstDay.minusDays(2).toString());
        plan.put("warmUpLive", firstDay.minusDays(1).toString());
        plan.put("dataReview", lastDay.plusDays(7).toString());
        plan.put("jointTeam", List.of(Map.of("party", "ours", "contact", "Lin"), Map.of("party", partnerId)));
        return plan;
    }

    public Map<String, Object> item(
            String phase, String description, String accountable, LocalDate startsOn, LocalDate endsOn) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("phase", phase);
        item.put("description", description);
        item.put("ourOwner", "marketing");
        item.put("partner", partnerId);
        item.put("accountable", accountable);
        item.put("startsOn", startsOn.toString());
        item.put("endsOn", endsOn.toString());
        item.put("deliverable", "Report of " + description);
        return item;
    }

    /** Delivers and accepts whatever items are open. */
    public void carryOutItems() {
        for (Task task : play.tasks(key, "userTask_deliverItem")) {
            deliver(task);
        }
        for (Task task : play.tasks(key, "userTask_acceptItem")) {
            judge(task, Map.of("itemVerdict", "accepted"));
        }
    }

    public void deliver(String item) {
        deliver(play.task(key, "userTask_deliverItem", item));
    }

    private void deliver(Task task) {
        play.complete(
                task,
                userOf(task, "item-delivery"),
                Map.of("deliverableReference", "https://drive.example/report", "deliveryRemark", "See page 2"));
        play.runJobs(key);
    }

    public void judge(String item, Map<String, ?> verdict) {
        judge(play.task(key, "userTask_acceptItem", item), verdict);
    }

    private void judge(Task task, Map<String, ?> verdict) {
        play.complete(task, userOf(task, "item-acceptance"), verdict);
        play.runJobs(key);
    }

    public void approveContent() {
        prepareContent();
        play.complete(key, "userTask_reviewContent", "marketing", Map.of("contentDecision", "approve"));
        partnersWord(Map.of("contentDecision", "approve"));
    }

    public void prepareContent() {
        play.complete(
                key,
                "userTask_prepareContent",
                "content",
                Map.of("contentSummary", "Poster and short video", "contentReferences", "https://drive.example/kv"));
    }

    public void partnersWord(Map<String, ?> word) {
        play.complete(key, "userTask_approveContent", partnerUser, word);
    }

    public void everythingGreen() {
        for (Task task : play.tasks(key, "userTask_checkReadiness")) {
            foundOf(task, Map.of("readinessColour", "green"));
        }
    }

    public void found(String check, Map<String, ?> result) {
        foundOf(play.task(key, "userTask_checkReadiness", check), result);
    }

    private void foundOf(Task task, Map<String, ?> result) {
        play.complete(task, checkerOf(task.getName()), result);
        play.runJobs(key);
    }

    private static String checkerOf(String check) {
        if (check.contains("Customer journey")) {
            return "marketing";
        }
        return check.contains("Service scripts") || check.contains("Playbooks") ? "customer-service" : "technology";
    }

    public void decideToLaunch(LocalDate firstDay, LocalDate lastDay) {
        play.complete(
                key,
                "userTask_decideLaunch",
                "management",
                Map.of(
                        "launchDecision", "launch",
                        "campaignFrom", firstDay.toString(),
                        "campaignTo", lastDay.toString()));
    }

    /** A task in a partner's own process is the partner's, any other our marketing's. */
    private String userOf(Task task, String partnersProcess) {
        return task.getProcessDefinitionId().startsWith(partnersProcess + ":") ? partnerUser : "marketing";
    }
}
