package io.crossover.examples.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.Proposing;
import io.crossover.cooperation.Sha256;
import io.crossover.cooperation.Steering;
import io.crossover.engine.task.TaskForms;
import io.crossover.examples.Answer;
import io.crossover.examples.PartnersWord;
import io.crossover.examples.Placeholders;
import io.crossover.examples.Script;
import io.crossover.examples.Story;
import io.crossover.examples.store.ExampleTable;
import io.crossover.monitoring.TouchRow;
import io.crossover.monitoring.store.ChannelBudgets;
import io.crossover.monitoring.store.DataObligations;
import io.crossover.monitoring.store.PartnerAudits;
import io.crossover.monitoring.store.Touches;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings one example a step further: proposes it, or answers tasks of it that are open. What was answered is known from
 * the engine, so a stop at any moment loses nothing and the next start goes on where it was.
 */
@Component
class ExamplePlayer {

    private static final String MEASURING = "userTask_enterMeasurements";

    private final Proposing proposing;
    private final Steering steering;
    private final Cooperations cooperations;
    private final ExampleTable examples;
    private final Touches touches;
    private final ChannelBudgets budgets;
    private final DataObligations obligations;
    private final PartnerAudits audits;
    private final TaskForms forms;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final TransactionTemplate transaction;
    private final ObjectMapper mapper;
    private final Clock clock;

    ExamplePlayer(
            Proposing proposing,
            Steering steering,
            Cooperations cooperations,
            ExampleTable examples,
            Touches touches,
            ChannelBudgets budgets,
            DataObligations obligations,
            PartnerAudits audits,
            TaskForms forms,
            TaskService tasks,
            HistoryService history,
            IdentityService identity,
            TransactionTemplate transaction,
            ObjectMapper mapper,
            Clock clock) {
        this.proposing = proposing;
        this.steering = steering;
        this.cooperations = cooperations;
        this.examples = examples;
        this.touches = touches;
        this.budgets = budgets;
        this.obligations = obligations;
        this.audits = audits;
        this.forms = forms;
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.transaction = transaction;
        this.mapper = mapper;
        this.clock = clock;
    }

    boolean isFinished(Story story) {
        return examples.isFinished(story.name());
    }

    /** Does what can be done right now; what the engine does meanwhile is seen at the next call. */
    void play(Story story, Script script) {
        CooperationKey key = examples.started(story.name()).orElseGet(() -> propose(story));
        List<Task> open = openTasks(key);
        boolean waits = true;
        for (Task task : open) {
            Optional<Answer> answer = task.getAssignee() == null
                    ? script.answer(story, task.getTaskDefinitionKey(), task.getName(), wasAnswered(key, task))
                    : Optional.empty();
            answer.ifPresent(given -> complete(story, task, given));
            waits &= answer.isEmpty();
        }
        if (waits) {
            rest(story, cooperations.get(key), open);
        }
    }

    private void rest(Story story, Cooperation cooperation, List<Task> open) {
        if (story.endsItsCampaign() && Course.END_CAMPAIGN.appliesTo(cooperation) && isMeasured(open)) {
            as("management", () -> {
                steering.change(cooperation.key(), Course.END_CAMPAIGN, "Everything was sold before the last day");
                return cooperation;
            });
        } else if (hasArrived(story, cooperation, open)) {
            Optional.ofNullable(story.partnersWord()).ifPresent(word -> tellOfPartner(word, cooperation.key()));
            as(
                    "data",
                    () -> transaction.execute(status -> {
                        tellOfCustomers(story, cooperation.key());
                        examples.finish(story.name());
                        return story;
                    }));
        }
    }

    /** Each by those whose work it is; told twice, it counts once. */
    private void tellOfPartner(PartnersWord word, CooperationKey key) {
        LocalDate today = LocalDate.now(clock);
        Party partner = cooperations.partners(key).get(0);
        as(
                "data",
                () -> transaction.execute(status -> {
                    word.data().forEach(data -> obligations.set(key, partner, data.owed(today)));
                    obligations.of(key).forEach(obligation -> word.data().stream()
                            .filter(data -> data.name().equals(obligation.data().name()))
                            .flatMap(data -> data.deliveries(today).stream())
                            .forEach(entry -> obligations.record(key, partner, obligation, entry)));
                    return word;
                }));
        as(
                "business-development",
                () -> transaction.execute(status -> {
                    word.audits().forEach(audit -> audits.record(key, partner, audit.entry(today), null));
                    return word;
                }));
    }

    private void tellOfCustomers(Story story, CooperationKey key) {
        if (story.journeys().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<TouchRow> rows =
                story.journeys().stream().flatMap(journey -> journey.rows(now)).toList();
        touches.take(key, rows.iterator(), Sha256.of(rows.toString()));
        budgets.define(key, story.channels());
    }

    /** The targets are set and the figures are in: measuring waits for the next ones. */
    private static boolean isMeasured(List<Task> open) {
        return open.stream().map(Task::getTaskDefinitionKey).toList().equals(List.of(MEASURING));
    }

    private static boolean hasArrived(Story story, Cooperation cooperation, List<Task> open) {
        return story.rests() == null
                ? cooperation.status().isOver()
                : cooperation.stage() == story.rests()
                        && story.leaves().stream().allMatch(left -> open.stream()
                                .anyMatch(task -> left.is(task.getTaskDefinitionKey(), task.getName())));
    }

    private CooperationKey propose(Story story) {
        LocalDate today = LocalDate.now(clock);
        Proposal proposal = new Proposal(
                story.title(),
                story.goal(),
                "Moonlight Coffee",
                "Office workers and students between 20 and 40 who spend their breaks in our 120 shops",
                today.plusDays(100),
                today.plusDays(129),
                Proposal.budget("CNY", new BigDecimal(story.budget())),
                story.pilot(),
                null);
        return as(
                "business-development",
                () -> transaction.execute(status -> {
                    CooperationKey key = proposing.propose(proposal, story.candidates());
                    examples.start(story.name(), key);
                    return key;
                }));
    }

    private List<Task> openTasks(CooperationKey key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .orderByTaskCreateTime()
                .asc()
                .active()
                .list();
    }

    private boolean wasAnswered(CooperationKey key, Task task) {
        return history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .taskDefinitionKey(task.getTaskDefinitionKey())
                        .taskName(task.getName())
                        .finished()
                        .count()
                > 0;
    }

    private void complete(Story story, Task task, Answer answer) {
        String account = answer.account().orElseGet(() -> accountFor(task));
        Placeholders placeholders =
                new Placeholders(story, LocalDate.now(clock), (variable, words) -> option(task, variable, words));
        Map<String, JsonNode> entered = new TreeMap<>();
        placeholders.fill(answer.entered()).forEach((field, value) -> entered.put(field, mapper.valueToTree(value)));
        as(
                account,
                () -> transaction.execute(status -> {
                    tasks.claim(task.getId(), account);
                    forms.complete(task.getId(), entered);
                    return account;
                }));
    }

    /** The account named after the task's first group, or for a partner's group the contact person's. */
    private String accountFor(Task task) {
        String group = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .sorted()
                .findFirst()
                .orElseThrow();
        List<String> members = identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
        return members.contains(group) ? group : members.get(0);
    }

    private String option(Task task, String variable, String words) {
        SpinJsonNode options = (SpinJsonNode) tasks.getVariable(task.getId(), variable);
        return StreamSupport.stream(options.elements().spliterator(), false)
                .filter(option -> option.prop("label").stringValue().contains(words))
                .map(option -> option.prop("value").stringValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(task.getName() + " does not offer " + words));
    }

    private <T> T as(String account, Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(account, groups);
        try {
            return Optional.ofNullable(action.get()).orElseThrow();
        } finally {
            identity.clearAuthentication();
        }
    }
}
