package io.crossover.people;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Creates groups and accounts that are missing; what is there already, its password too, stays as it is. */
final class Accounts {

    static final String ADMINISTRATOR = "admin";

    /**
     * An account of the embedded database; its password is its name.
     *
     * @param login also the password
     */
    record DemoAccount(String login, PeopleGroup group) {}

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    /** One for each group, and a second one where four eyes are needed (G6). */
    static List<DemoAccount> demo() {
        Stream<DemoAccount> namedAfterTheirGroup = Stream.of(PeopleGroup.values())
                .filter(group -> group.isStaff() || group == PeopleGroup.PROCESS_OWNER)
                .map(group -> new DemoAccount(group.id(), group));
        Stream<DemoAccount> others = Stream.of(
                new DemoAccount("legal-2", PeopleGroup.LEGAL),
                new DemoAccount("finance-2", PeopleGroup.FINANCE),
                new DemoAccount("partner-a", PeopleGroup.PARTNER),
                new DemoAccount("partner-b", PeopleGroup.PARTNER),
                new DemoAccount(ADMINISTRATOR, PeopleGroup.ADMINISTRATOR));
        return Stream.concat(namedAfterTheirGroup, others).toList();
    }

    void createGroups() {
        for (PeopleGroup group : PeopleGroup.values()) {
            if (identity.createGroupQuery().groupId(group.id()).count() == 0) {
                Group created = identity.newGroup(group.id());
                created.setName(group.label() + " " + group.chinese());
                created.setType(group == PeopleGroup.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
                identity.saveGroup(created);
            }
        }
    }

    void createDemoAccounts() {
        demo().forEach(account -> create(account.login(), firstName(account), account.login(), account.group()));
    }

    void createAdministrator(String password) {
        create(ADMINISTRATOR, "Administrator", password, PeopleGroup.ADMINISTRATOR);
    }

    private static String firstName(DemoAccount account) {
        return switch (account.login()) {
            case "partner-a" -> "Partner A";
            case "partner-b" -> "Partner B";
            default ->
                account.login().endsWith("-2")
                        ? account.group().label() + " 2"
                        : account.group().label();
        };
    }

    private void create(String login, String firstName, String password, PeopleGroup group) {
        if (identity.createUserQuery().userId(login).count() == 0) {
            User user = identity.newUser(login);
            user.setFirstName(firstName);
            user.setPassword(password);
            identity.saveUser(user);
            identity.createMembership(login, group.id());
        }
    }
}
