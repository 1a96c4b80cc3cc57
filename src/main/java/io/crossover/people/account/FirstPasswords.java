package io.crossover.people.account;

import io.crossover.cooperation.Actor;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Hands out passwords that their person must change at once. Whoever calls has the right to. */
@Component
public class FirstPasswords {

    /** Without the letters and digits that are taken for one another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl configuration;
    private final AccountStates states;
    private final Actor actor;
    private final SecureRandom random = new SecureRandom();

    FirstPasswords(ProcessEngine engine, AccountStates states, Actor actor) {
        this.identity = engine.getIdentityService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.states = states;
        this.actor = actor;
    }

    /** A password that nobody knows yet. */
    public String random() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }

    /**
     * Sets a new password for an existing account and tells it this once; only its hash is kept. Wrong attempts before
     * it are forgiven.
     */
    public String give(String login) {
        String password = random();
        // on its own: the engine loses it when the same account is saved beside it
        unrestricted(() -> identity.unlockUser(login));
        unrestricted(() -> {
            User user = identity.createUserQuery().userId(login).singleResult();
            user.setPassword(password);
            identity.saveUser(user);
            states.firstPasswordGiven(login, actor.current());
        });
        return password;
    }

    private void unrestricted(Runnable work) {
        configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    work.run();
                    return work;
                }));
    }
}
