package io.crossover.people;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Authorizations that come into being with what they are for. A task gets one of its own only where no process
 * definition can be granted: for a partner organisation's group, and for the person to whom a task is given directly
 * (a reporter's own). All other tasks are covered by {@link DefinitionGrants}.
 */
final class PartnerTaskAuthorizations extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return groupId.startsWith(PeopleGroup.PARTNER_PREFIX)
                ? super.newTaskGroupIdentityLink(task, groupId, type)
                : NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        return newAssignee != null && isGivenDirectly(task)
                ? super.newTaskAssignee(task, oldAssignee, newAssignee)
                : NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, @Nullable String oldOwner, @Nullable String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return NONE;
    }

    /** A person may see and change their own account, but not delete it. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)
        };
    }

    /** Who deploys may see the deployment, but not delete it: that would take its running instances along. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        var person =
                Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
        return person == null || person.getUserId() == null
                ? NONE
                : new AuthorizationEntity[] {
                    createGrantAuthorization(person.getUserId(), null, DEPLOYMENT, deployment.getId(), READ)
                };
    }

    private static boolean isGivenDirectly(Task task) {
        TaskDefinition definition = ((TaskEntity) task).getTaskDefinition();
        return definition != null
                && definition.getCandidateGroupIdExpressions().isEmpty()
                && definition.getCandidateUserIdExpressions().isEmpty();
    }
}
