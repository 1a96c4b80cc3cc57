package io.crossover.people;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The accounts that the engine knows. */
@Component
class PersonDirectory {

    private final IdentityService identity;

    PersonDirectory(IdentityService identity) {
        this.identity = identity;
    }

    Optional<CurrentPerson> find(String login) {
        return identity.createUserQuery().userId(login).count() == 0
                ? Optional.empty()
                : Optional.of(new CurrentPerson(login, groupsOf(login)));
    }

    /** The person, if the password is theirs; too many wrong ones lock the account for a while. */
    Optional<CurrentPerson> authenticate(String login, String password) {
        return identity.checkPassword(login, password) ? find(login) : Optional.empty();
    }

    private List<String> groupsOf(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }
}
