package io.crossover.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Accounts of a test's own, gone when it is over, so that no other test meets who is away or locked out. */
public final class Accounts implements AutoCloseable {

    private final IdentityService identity;
    private final List<String> people = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    public Accounts(IdentityService identity) {
        this.identity = identity;
    }

    /** A person whose password is the account's name. */
    public String person(String account, String... groups) {
        User user = identity.newUser(account);
        user.setFirstName(account);
        user.setLastName("");
        user.setPassword(account);
        identity.saveUser(user);
        Stream.of(groups).forEach(group -> identity.createMembership(account, group));
        people.add(account);
        return account;
    }

    public String group(String id) {
        Group group = identity.newGroup(id);
        group.setName(id);
        group.setType("WORKFLOW");
        identity.saveGroup(group);
        groups.add(id);
        return id;
    }

    @Override
    public void close() {
        people.forEach(identity::deleteUser);
        groups.forEach(identity::deleteGroup);
    }
}
