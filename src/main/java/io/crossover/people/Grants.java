package io.crossover.people;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Grants what is missing and takes back only what it is told to, so that it may run at each start. */
final class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void toGroup(String groupId, Resource resource, String resourceId, Permission... permissions) {
        Optional<Authorization> existing = Optional.ofNullable(authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(groupId)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult());
        Authorization grant = existing.orElseGet(() -> {
            Authorization created = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            created.setGroupId(groupId);
            return created;
        });
        save(grant, existing.isPresent(), resource, resourceId, permissions);
    }

    /** Takes back what an earlier release granted. */
    void withdraw(String groupId, Resource resource, String resourceId, Permission permission) {
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(groupId)
                .resourceType(resource)
                .resourceId(resourceId)
                .list()
                .stream()
                .filter(grant -> grant.isPermissionGranted(permission))
                .forEach(grant -> {
                    grant.removePermission(permission);
                    authorizations.saveAuthorization(grant);
                });
    }

    /** To every account there is. */
    void toEveryone(Resource resource, String resourceId, Permission... permissions) {
        Optional<Authorization> existing = Optional.ofNullable(authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult());
        Authorization grant =
                existing.orElseGet(() -> authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL));
        save(grant, existing.isPresent(), resource, resourceId, permissions);
    }

    private void save(
            Authorization grant, boolean exists, Resource resource, String resourceId, Permission... permissions) {
        boolean missing = false;
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        for (Permission permission : permissions) {
            missing |= !grant.isPermissionGranted(permission);
            grant.addPermission(permission);
        }
        if (missing || !exists) {
            authorizations.saveAuthorization(grant);
        }
    }
}
