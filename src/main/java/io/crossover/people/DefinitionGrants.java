package io.crossover.people;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/**
 * Gives every group the process definitions in which it has tasks, as the deployed models name them: at the first
 * start and at each later deployment, Modeler's included. By definition, never one for each task: a task page at
 * 50 000 open tasks takes 24 ms this way and 2.9 s the other.
 *
 * <p>Where a model names a group by an expression, every staff group may come to have the task.
 *
 * <p>Which of these tasks a person sees is narrowed further when they ask: their own and their groups'.
 *
 * <p>Nothing is taken away when a new version no longer names a group: instances of the older version still have
 * tasks for it.
 */
final class DefinitionGrants implements Deployer {

    /** Names the group of one party: a partner's, whose tasks are granted one by one, or {@code management}. */
    private static final String PARTY_GROUP = "${partyGroup}";

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            Context.getCommandContext().runWithoutAuthorization(context -> {
                Grants grants =
                        new Grants(context.getProcessEngineConfiguration().getAuthorizationService());
                processesOf(deployment).forEach(process -> grant(process, grants));
                return deployment;
            });
        }
    }

    private static List<ProcessDefinitionEntity> processesOf(DeploymentEntity deployment) {
        return Optional.ofNullable(deployment.getDeployedArtifacts(ProcessDefinitionEntity.class))
                .orElse(List.of());
    }

    static void grant(ProcessDefinitionEntity process, Grants grants) {
        for (String group : groupsWithTasks(process)) {
            grants.toGroup(group, PROCESS_DEFINITION, process.getKey(), READ, READ_TASK, TASK_WORK);
            // the past of a process holds every group's work: our people read it in the cooperation's record
            grants.withdraw(group, PROCESS_DEFINITION, process.getKey(), READ_HISTORY);
        }
        if (hasPartysTask(process)) {
            // the process's name on their task's card
            grants.toGroup(PeopleGroup.PARTNER.id(), PROCESS_DEFINITION, process.getKey(), READ);
        }
    }

    private static boolean hasPartysTask(ProcessDefinitionEntity process) {
        return process.getTaskDefinitions().values().stream()
                .map(TaskDefinition::getCandidateGroupIdExpressions)
                .flatMap(Set::stream)
                .anyMatch(expression -> expression.getExpressionText().equals(PARTY_GROUP));
    }

    private static Set<String> groupsWithTasks(ProcessDefinitionEntity process) {
        Set<String> groups = new TreeSet<>();
        process.getTaskDefinitions().values().stream()
                .map(TaskDefinition::getCandidateGroupIdExpressions)
                .flatMap(Set::stream)
                .forEach(expression -> {
                    if (expression.isLiteralText()) {
                        groups.add(expression.getExpressionText());
                    } else if (!expression.getExpressionText().equals(PARTY_GROUP)) {
                        PeopleGroup.staff().forEach(group -> groups.add(group.id()));
                    }
                });
        groups.removeIf(group -> group.startsWith(PeopleGroup.PARTNER.id()));
        return groups;
    }
}
