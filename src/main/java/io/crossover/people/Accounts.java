package io.crossover.people;

import io.crossover.people.DemoAccounts.DemoAccount;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Creates groups and accounts that are missing; what is there already, its password too, stays as it is. */
final class Accounts {

    static final String ADMINISTRATOR = "admin";

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
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

    void createDemo(List<DemoAccount> accounts) {
        accounts.forEach(account -> create(account.login(), account.name(), account.login(), account.group()));
    }

    void createAdministrator(String password) {
        create(ADMINISTRATOR, "Administrator", password, PeopleGroup.ADMINISTRATOR);
    }

    private void create(String login, String firstName, String password, PeopleGroup group) {
        if (identity.createUserQuery().userId(login).count() == 0) {
            User user = identity.newUser(login);
            user.setFirstName(firstName);
            user.setLastName(""); // Tasklist would show "null"
            user.setPassword(password);
            identity.saveUser(user);
            identity.createMembership(login, group.id());
        }
    }
}
