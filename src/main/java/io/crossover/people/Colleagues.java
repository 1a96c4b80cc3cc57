package io.crossover.people;

import io.crossover.people.account.AccountStates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who works on the same side: among ourselves, or for the same partner. Reads every account there is; what a person is
 * shown of it is the caller's business.
 */
@Component
public class Colleagues {

    /**
     * Somebody to choose from a list.
     *
     * @param name first and last name, or the account where it has none
     */
    public record Colleague(String account, String name) {}

    private final ProcessEngine engine;
    private final AccountStates states;

    Colleagues(@Lazy ProcessEngine engine, AccountStates states) {
        this.engine = engine;
        this.states = states;
    }

    /** An account with its groups, whoever is logged in. */
    public Optional<CurrentPerson> find(String account) {
        return unrestricted(() -> new PersonDirectory(identity(), states).find(account));
    }

    /** Everybody on this person's side but the person, by name. */
    public List<Colleague> of(CurrentPerson person) {
        // read to the end while it is unrestricted
        List<User> sameSide = unrestricted(() -> (person.isPartner() ? sameOrganisation(person) : ourOwn()).toList());
        return sameSide.stream()
                .filter(user -> !user.getId().equals(person.id()))
                .map(user -> new Colleague(user.getId(), name(user)))
                .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::account))
                .toList();
    }

    private Stream<User> sameOrganisation(CurrentPerson person) {
        return person.partnerGroups().stream()
                .flatMap(group -> identity().createUserQuery().memberOfGroup(group).list().stream());
    }

    private Stream<User> ourOwn() {
        List<String> partners = identity().createUserQuery().memberOfGroup(PeopleGroup.PARTNER.id()).list().stream()
                .map(User::getId)
                .toList();
        return identity().createUserQuery().list().stream().filter(user -> !partners.contains(user.getId()));
    }

    /** Everybody in a group. */
    public List<String> members(String group) {
        return unrestricted(() -> identity().createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList());
    }

    /** The groups that a person is in. */
    public List<String> groups(String account) {
        return unrestricted(() -> identity().createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList());
    }

    private static String name(User user) {
        String name = ("%s %s"
                        .formatted(
                                Optional.ofNullable(user.getFirstName()).orElse(""),
                                Optional.ofNullable(user.getLastName()).orElse("")))
                .strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private IdentityService identity() {
        return engine.getIdentityService();
    }

    private <T> T unrestricted(Callable<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work));
    }
}
