package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.RefusedException;
import io.crossover.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each account sees and may do, asked of the engine as that account. */
class AuthorizationsScenario extends Scenario {

    private static final String STAFF = "authorizations-staff";
    private static final String PARTY = "authorizations-party";
    private static final String DYNAMIC = "authorizations-dynamic";
    private static final String DIRECT = "authorizations-direct";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    PartnerOrganisations organisations;

    @BeforeEach
    void deploy() {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(STAFF)
                        .count()
                == 0) {
            repository
                    .createDeployment()
                    .addModelInstance(STAFF + ".bpmn", oneTask(STAFF, "marketing,legal", null))
                    .addModelInstance(PARTY + ".bpmn", oneTask(PARTY, "${partyGroup}", null))
                    .addModelInstance(DYNAMIC + ".bpmn", oneTask(DYNAMIC, "${lineGroup}", null))
                    .addModelInstance(DIRECT + ".bpmn", oneTask(DIRECT, null, "${reportedBy}"))
                    .deploy();
        }
    }

    @Test
    void staffSeeTheProcessesInWhichTheirGroupHasTasksAndNoOthers() {
        CooperationKey key = started(STAFF, Map.of());

        assertThat(visible("marketing", key)).isEqualTo(1);
        assertThat(visible("legal-2", key)).isEqualTo(1);
        assertThat(visible("management", key)).isEqualTo(1);
        assertThat(visible("sales", key)).isZero();
        assertThat(visible("partner-a", key)).isZero();
        assertThat(visible("process-owner", key)).isZero();
    }

    @Test
    void staffCompleteTheirTasksButNeitherMoveNorRedirectThem() {
        CooperationKey key = started(STAFF, Map.of());
        Task task = play.task(key, "userTask_do");

        refused("marketing", () -> tasks.setAssignee(task.getId(), "sales"));
        refused("marketing", () -> tasks.addCandidateGroup(task.getId(), "sales"));
        refused("marketing", () -> runtime.deleteProcessInstance(task.getProcessInstanceId(), "no reason"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> play.as("sales", () -> {
                    tasks.complete(task.getId());
                    return task;
                }));
        play.complete(key, "userTask_do", "marketing", Map.of());

        assertThat(play.isOver(key, STAFF)).isTrue();
    }

    @Test
    void aStaffTaskCostsNoAuthorizationOfItsOwn() {
        CooperationKey key = started(STAFF, Map.of());
        Task task = play.task(key, "userTask_do");
        play.as("marketing", () -> {
            tasks.claim(task.getId(), "marketing");
            return task;
        });

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(TASK)
                        .resourceId(task.getId())
                        .count())
                .isZero();
    }

    @Test
    void aPartnerSeesItsOwnTasksAndNoOtherPartners() {
        String ours = organisations.open("Authorizations One");
        String theirs = organisations.open("Authorizations Two");
        organisations.addPerson(ours, "auth-one", "Auth", "One", "");
        organisations.addPerson(theirs, "auth-two", "Auth", "Two", "");
        CooperationKey key = started(PARTY, Map.of("partyGroup", ours));

        assertThat(visible("auth-one", key)).isEqualTo(1);
        assertThat(visible("auth-two", key)).isZero();
        assertThat(visible("marketing", key)).isZero();
        assertThat(visible("management", key)).isEqualTo(1);
        Task task = play.task(key, "userTask_do");
        refused("auth-two", () -> tasks.getVariables(task.getId()));
        assertThat(play.as(
                        "auth-one", () -> runtime.createProcessInstanceQuery().count()))
                .isZero();
        assertThat(play.as(
                        "auth-one", () -> runtime.createVariableInstanceQuery().count()))
                .isZero();
        assertThat(play.as("auth-one", () -> history.createHistoricVariableInstanceQuery()
                        .count()))
                .isZero();

        play.complete(key, "userTask_do", "auth-one", Map.of());
        assertThat(play.isOver(key, PARTY)).isTrue();
    }

    @Test
    void whereTheGroupIsOnlyKnownAtRunTimeEveryStaffGroupMayHaveTheTaskButNoPartner() {
        CooperationKey key = started(DYNAMIC, Map.of("lineGroup", "supply-chain"));

        assertThat(visible("supply-chain", key)).isEqualTo(1);
        assertThat(visible("partner-a", key)).isZero();
        play.complete(key, "userTask_do", "supply-chain", Map.of());
        assertThat(play.isOver(key, DYNAMIC)).isTrue();
    }

    @Test
    void aTaskGivenDirectlyIsSeenByItsHolderAlone() {
        CooperationKey key = started(DIRECT, Map.of("reportedBy", "partner-b"));

        assertThat(visible("partner-b", key)).isEqualTo(1);
        assertThat(visible("partner-a", key)).isZero();
        assertThat(visible("marketing", key)).isZero();
        play.complete(key, "userTask_do", "partner-b", Map.of());
        assertThat(play.isOver(key, DIRECT)).isTrue();
    }

    @Test
    void whatMayBeStartedByWhom() {
        assertThat(may("marketing", CREATE_INSTANCE, PROCESS_DEFINITION, "cooperation"))
                .isTrue();
        assertThat(may("partner-a", CREATE_INSTANCE, PROCESS_DEFINITION, "cooperation"))
                .isFalse();
        assertThat(may("partner-a", CREATE_INSTANCE, PROCESS_DEFINITION, "emergency-report"))
                .isTrue();
        assertThat(may("experts", CREATE_INSTANCE, PROCESS_DEFINITION, "emergency-report"))
                .isTrue();
        assertThat(may("management", CREATE_INSTANCE, PROCESS_DEFINITION, "steering"))
                .isTrue();
        assertThat(may("marketing", CREATE_INSTANCE, PROCESS_DEFINITION, "steering"))
                .isFalse();
        assertThat(may("management", CREATE_INSTANCE, PROCESS_DEFINITION, STAFF))
                .isFalse();
        refused("marketing", () -> runtime.startProcessInstanceByKey(STAFF));
        refused("management", () -> runtime.startProcessInstanceByKey(STAFF));
    }

    @Test
    void cockpitIsManagementsAndTheAdministrators() {
        assertThat(may("management", ACCESS, APPLICATION, "cockpit")).isTrue();
        assertThat(may("admin", ACCESS, APPLICATION, "cockpit")).isTrue();
        assertThat(may("marketing", ACCESS, APPLICATION, "cockpit")).isFalse();
        assertThat(may("partner-a", ACCESS, APPLICATION, "cockpit")).isFalse();
        assertThat(may("partner-a", ACCESS, APPLICATION, "tasklist")).isTrue();
        assertThat(may("process-owner", ACCESS, APPLICATION, "cockpit")).isFalse();
    }

    @Test
    void onlyAProcessOwnerDeploysAndTheNewModelsGroupsSeeTheirTasksAtOnce() {
        BpmnModelInstance model = oneTask("authorizations-later", "customer-service", null);
        refused("management", () -> deploy(model));
        refused("marketing", () -> deploy(model));
        play.as("process-owner", () -> deploy(model));

        assertThat(may("customer-service", READ_TASK, PROCESS_DEFINITION, "authorizations-later"))
                .isTrue();
        assertThat(may("marketing", READ_TASK, PROCESS_DEFINITION, "authorizations-later"))
                .isFalse();
        String deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("authorizations-later")
                .singleResult()
                .getDeploymentId();
        refused("process-owner", () -> repository.deleteDeployment(deployment, true));
    }

    private String deploy(BpmnModelInstance model) {
        return repository
                .createDeployment()
                .addModelInstance("authorizations-later.bpmn", model)
                .deploy()
                .getId();
    }

    private CooperationKey started(String process, Map<String, Object> variables) {
        CooperationKey key = cooperation("Authorizations of " + process);
        play.start(process, key, variables);
        return key;
    }

    private long visible(String user, CooperationKey key) {
        return play.as(user, () -> tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .count());
    }

    private boolean may(String user, Permission permission, Resource resource, String id) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        return authorizations.isUserAuthorized(user, groups, permission, resource, id);
    }

    private void refused(String user, Runnable action) {
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> play.as(user, () -> {
                    action.run();
                    return user;
                }));
    }

    private static BpmnModelInstance oneTask(
            String process, @Nullable String candidateGroups, @Nullable String assignee) {
        var task = Bpmn.createExecutableProcess(process)
                .name(process)
                .camundaStartableInTasklist(false)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("startEvent_begun")
                .userTask("userTask_do")
                .name("Do it");
        if (candidateGroups != null) {
            task.camundaCandidateGroups(candidateGroups);
        }
        if (assignee != null) {
            task.camundaAssignee(assignee);
        }
        return task.endEvent("endEvent_done").done();
    }
}
