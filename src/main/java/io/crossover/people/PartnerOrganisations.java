package io.crossover.people;

import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.people.account.FirstPasswords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.springframework.stereotype.Component;

/**
 * The companies that we work with and the people who act for them: a group {@code partner-<name>} for each company, so
 * that a partner never sees another's work (domain.md 2). Whoever calls has the right to; the engine is not asked.
 */
@Component
public class PartnerOrganisations {

    private static final String TYPE = "PARTNER";
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl configuration;
    private final FirstPasswords firstPasswords;
    private final Cooperations cooperations;
    private final Journal journal;

    PartnerOrganisations(
            ProcessEngine engine, FirstPasswords firstPasswords, Cooperations cooperations, Journal journal) {
        this.firstPasswords = firstPasswords;
        this.cooperations = cooperations;
        this.journal = journal;
        this.identity = engine.getIdentityService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * The group of a company; it is created when the company is new. The same name is the same company.
     *
     * @return the group's id, {@code partner-<name in Latin letters>}
     */
    public String open(String partyName) {
        return unrestricted(() -> find(partyName).orElseGet(() -> create(partyName)));
    }

    /**
     * Lets a person act for a company: with a new account, which has no password until one is asked for by
     * {@link #firstPassword}, or with the one that they have already. Doing it again changes nothing.
     *
     * @throws InvalidInputException when the account is one of our own people's, or of another company's
     */
    public void addPerson(String groupId, String login, String firstName, String lastName, String email) {
        String account = login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(account).matches()) {
            throw new InvalidInputException(
                    "login", "A login name has letters, digits and single hyphens only, for example \"li-wei\".");
        }
        if (!email.isBlank() && !EMAIL.matcher(email.strip()).matches()) {
            throw new InvalidInputException("email", "\"" + email + "\" is not an e-mail address.");
        }
        unrestricted(() -> {
            requireOrganisation(groupId);
            if (directory().findUserById(account) == null) {
                User user = identity.newUser(account);
                user.setFirstName(firstName.strip());
                user.setLastName(lastName.strip());
                user.setEmail(email.strip());
                user.setPassword(firstPasswords.random());
                identity.saveUser(user);
            } else {
                requireNoOtherWork(account, groupId);
            }
            join(account, PeopleGroup.PARTNER.id());
            join(account, groupId);
            return account;
        });
    }

    /**
     * Sets a new password for a company's person, which they must change before anything else, and tells it this once.
     * That it was handed out stands in the journals of the company's cooperations.
     *
     * @return nothing when the company has no such person
     */
    public Optional<String> firstPassword(String groupId, String login) {
        if (!groupId.startsWith(PeopleGroup.PARTNER_PREFIX)
                || !unrestricted(() -> groupsOf(login)).contains(groupId)) {
            return Optional.empty();
        }
        String password = firstPasswords.give(login);
        cooperations
                .ofGroup(groupId)
                .forEach(key -> journal.record(
                        key, JournalKind.NOTE, "A first password was handed out for " + login, Map.of("for", groupId)));
        return Optional.of(password);
    }

    private Optional<String> find(String partyName) {
        return identity.createGroupQuery().groupType(TYPE).list().stream()
                .filter(group -> sameName(group.getName(), partyName))
                .map(Group::getId)
                .findFirst();
    }

    private static boolean sameName(String one, String other) {
        return one.strip()
                .replaceAll("\\s+", " ")
                .equalsIgnoreCase(other.strip().replaceAll("\\s+", " "));
    }

    private String create(String partyName) {
        String wanted = PeopleGroup.PARTNER_PREFIX + OrganisationSlug.of(partyName);
        String id = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(free -> directory().findGroupById(free) == null)
                .findFirst()
                .orElseThrow();
        Group group = identity.newGroup(id);
        group.setName(partyName.strip());
        group.setType(TYPE);
        identity.saveGroup(group);
        return id;
    }

    private void requireOrganisation(String groupId) {
        Group group = directory().findGroupById(groupId);
        if (group == null || !TYPE.equals(group.getType())) {
            throw new InvalidInputException("group", "There is no partner organisation " + groupId + ".");
        }
    }

    /** Knows what this very command has created, which a query does not find before it is over. */
    private static ReadOnlyIdentityProvider directory() {
        return Context.getCommandContext().getReadOnlyIdentityProvider();
    }

    private void requireNoOtherWork(String account, String groupId) {
        List<String> groups = groupsOf(account);
        if (!groups.contains(PeopleGroup.PARTNER.id())
                || groups.stream().anyMatch(group -> PeopleGroup.withId(group)
                        .filter(known -> known != PeopleGroup.PARTNER)
                        .isPresent())) {
            throw new InvalidInputException(
                    "login", "The account \"" + account + "\" is one of our own people's; choose another login name.");
        }
        if (groups.stream().anyMatch(group -> group.startsWith(PeopleGroup.PARTNER_PREFIX) && !group.equals(groupId))) {
            throw new InvalidInputException(
                    "login",
                    "The account \"" + account + "\" belongs to another partner organisation; choose another login"
                            + " name.");
        }
    }

    private void join(String account, String groupId) {
        if (!groupsOf(account).contains(groupId)) {
            identity.createMembership(account, groupId);
        }
    }

    private List<String> groupsOf(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
    }

    private <T> T unrestricted(Callable<T> work) {
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(work));
    }
}
