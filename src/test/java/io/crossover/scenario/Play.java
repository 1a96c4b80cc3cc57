package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestComponent;

/** What people and time do in a scenario, in the words of the models. */
@TestComponent
public class Play {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identity;
    private final com.fasterxml.jackson.databind.ObjectMapper mapper;

    Play(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            HistoryService history,
            IdentityService identity,
            com.fasterxml.jackson.databind.ObjectMapper mapper) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.mapper = mapper;
    }

    /** Starts one stage's process alone, as its caller would. */
    public ProcessInstance start(String process, CooperationKey key, Map<String, ?> variables) {
        ProcessInstance instance = runtime.startProcessInstanceByKey(process, key.value(), asSubmitted(variables));
        runJobs(key);
        return instance;
    }

    /** Starts a process through its start form, as Tasklist does for a person. */
    public ProcessInstance submitStart(String process, String user, Map<String, ?> submitted) {
        return as(
                user,
                () -> forms.submitStartForm(
                        repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(process)
                                .latestVersion()
                                .singleResult()
                                .getId(),
                        asSubmitted(submitted)));
    }

    /** The one open task of a process that belongs to no cooperation yet. */
    public Task taskOf(ProcessInstance instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .initializeFormKeys()
                .singleResult();
    }

    /** The one open task of this kind in the cooperation, whichever called process it stands in. */
    public Task task(CooperationKey key, String activityId) {
        List<Task> found = tasks(key, activityId);
        assertThat(found).as("open tasks %s of %s", activityId, key).hasSize(1);
        return found.get(0);
    }

    public Task task(CooperationKey key, String activityId, String nameContains) {
        List<Task> found = tasks(key, activityId).stream()
                .filter(task -> task.getName().contains(nameContains))
                .toList();
        assertThat(found)
                .as("open tasks %s of %s about %s", activityId, key, nameContains)
                .hasSize(1);
        return found.get(0);
    }

    public List<Task> tasks(CooperationKey key, String activityId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .taskDefinitionKey(activityId)
                .initializeFormKeys()
                .list();
    }

    /** What a task's form begins with under this name. */
    public Object variable(Task task, String name) {
        Object value = tasks.getVariable(task.getId(), name);
        assertThat(value).as("variable %s of %s", name, task.getName()).isNotNull();
        return value;
    }

    /** Somebody takes the one task of this kind, without completing it. */
    public Task claim(CooperationKey key, String activityId, String user) {
        as(user, () -> {
            tasks.claim(task(key, activityId).getId(), user);
            return user;
        });
        return task(key, activityId);
    }

    /** Claims and completes the one task of this kind through its form, then runs what follows. */
    public void complete(CooperationKey key, String activityId, String user, Map<String, ?> submitted) {
        complete(task(key, activityId), user, submitted);
        runJobs(key);
    }

    public void complete(
            CooperationKey key, String activityId, String nameContains, String user, Map<String, ?> submitted) {
        complete(task(key, activityId, nameContains), user, submitted);
        runJobs(key);
    }

    /** Claims and submits one task as its holder; what follows asynchronously stays undone. */
    public void complete(Task task, String user, Map<String, ?> submitted) {
        as(user, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), user);
            }
            forms.submitTaskForm(task.getId(), asSubmitted(submitted));
            return task;
        });
    }

    /** What a person picks from a list that a form offers: the values of the options with these words in their label. */
    public List<String> options(Task task, String valuesKey, String... words) {
        JsonNode offered = json(tasks.getVariable(task.getId(), valuesKey));
        return Stream.of(words)
                .map(word -> StreamSupport.stream(offered.spliterator(), false)
                        .filter(option -> option.get("label").asText().contains(word))
                        .map(option -> option.get("value").asText())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(task.getName() + " does not offer " + word)))
                .toList();
    }

    private JsonNode json(Object value) {
        try {
            return mapper.readTree(value.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + value, e);
        }
    }

    /** A password for an account, as if its person had chosen it. */
    public String choosePassword(String login) {
        User user = identity.createUserQuery().userId(login).singleResult();
        String password = "chosen-" + UUID.randomUUID();
        user.setPassword(password);
        identity.saveUser(user);
        return password;
    }

    /** Does something as a person logged in with their groups. */
    public <T> T as(String user, Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Runs the asynchronous steps of a cooperation until only timers are left; a failing step fails the test. */
    public void runJobs(CooperationKey key) {
        for (int round = 0; round < 1000; round++) {
            List<Job> due = jobs(key).stream().filter(job -> !isTimer(job)).toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> management.executeJob(job.getId()));
        }
        throw new AssertionError("The asynchronous steps of " + key + " do not come to an end");
    }

    /** Fires the timer of an activity, as if its time had come. */
    public void fireTimer(CooperationKey key, String activityId) {
        List<Job> timers = jobs(key).stream()
                .filter(job -> activityId.equals(activityOf(job)))
                .toList();
        assertThat(timers).as("timers %s of %s", activityId, key).hasSize(1);
        management.executeJob(timers.get(0).getId());
        runJobs(key);
    }

    public void advance(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }

    public void setTime(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
    }

    /** The ids of the activities that the cooperation's instances have finished, in any of its processes. */
    public List<String> passed(CooperationKey key) {
        return instances(key).stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .filter(activity -> !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The ids of the activities that one instance has finished. */
    public List<String> passed(String processInstanceId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .finished()
                .list()
                .stream()
                .filter(activity -> !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public boolean isOver(CooperationKey key, String process) {
        return instances(key).stream()
                .filter(instance -> instance.getProcessDefinitionKey().equals(process))
                .allMatch(instance -> instance.getEndTime() != null);
    }

    private List<HistoricProcessInstance> instances(CooperationKey key) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .list();
    }

    private List<Job> jobs(CooperationKey key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.value()).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).active().list().stream())
                .toList();
    }

    private static boolean isTimer(Job job) {
        return job instanceof org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
    }

    private String activityOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** Lists and maps as Tasklist submits them: as JSON. */
    private Map<String, Object> asSubmitted(Map<String, ?> values) {
        Map<String, Object> submitted = new HashMap<>();
        values.forEach((name, value) -> submitted.put(
                name,
                value instanceof List<?> || value instanceof Map<?, ?> || value instanceof Record
                        ? SpinValues.jsonValue(mapper.valueToTree(value).toString())
                                .create()
                        : value));
        return submitted;
    }
}
