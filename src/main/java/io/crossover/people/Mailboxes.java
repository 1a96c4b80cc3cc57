package io.crossover.people;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where people are reached: the e-mail addresses of their accounts. Whoever has none is told nothing by mail. */
@Component
public class Mailboxes {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;

    Mailboxes(@Lazy IdentityService identity, @Lazy ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** One person with an address. */
    public record Mailbox(String login, String address) {}

    /** The address of an account, when there is such an account and it has one. */
    public Optional<Mailbox> of(String login) {
        return unrestricted(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(login).singleResult())
                .flatMap(Mailboxes::mailbox));
    }

    /** The people of a group who have an address. */
    public List<Mailbox> ofGroup(String groupId) {
        return unrestricted(
                () -> identity.createUserQuery().memberOfGroup(groupId).orderByUserId().asc().list().stream()
                        .flatMap(user -> mailbox(user).stream())
                        .toList());
    }

    private static Optional<Mailbox> mailbox(User user) {
        return Optional.ofNullable(user.getEmail())
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address -> new Mailbox(user.getId(), address));
    }

    /** Who is told does not depend on whom the person acting may see. */
    private <T> T unrestricted(Callable<T> query) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(query));
    }
}
