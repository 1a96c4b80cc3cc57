package io.crossover.people;

import io.crossover.people.account.AccountStates;
import io.crossover.people.account.TooManyAttemptsException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The accounts that the engine knows. */
@Component
class PersonDirectory {

    private final IdentityService identity;
    private final AccountStates states;

    PersonDirectory(IdentityService identity, AccountStates states) {
        this.identity = identity;
        this.states = states;
    }

    /** Nobody when there is no such account, or when it is shut. */
    Optional<CurrentPerson> find(String login) {
        return identity.createUserQuery().userId(login).count() == 0
                        || states.of(login).disabled()
                ? Optional.empty()
                : Optional.of(new CurrentPerson(login, groupsOf(login)));
    }

    /**
     * Whether the password is theirs, and the account not shut.
     *
     * @throws TooManyAttemptsException after too many wrong ones
     */
    boolean hasPassword(String login, String password) {
        return identity.checkPassword(login, password);
    }

    private List<String> groupsOf(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }
}
