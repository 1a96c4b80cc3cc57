package io.crossover.people.account;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts our way of keeping and checking passwords into the engine. */
@Component
class AccountPlugin extends AbstractProcessEnginePlugin {

    private final WrongPasswords wrongPasswords;
    private final AccountStates states;
    private final AccountChanges changes;

    AccountPlugin(JdbcClient jdbc, LoginLimits limits, AccountStates states, AccountChanges changes) {
        this.wrongPasswords = new WrongPasswords(jdbc, limits, Clock.systemUTC());
        this.states = states;
        this.changes = changes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(new GuardedIdentityService(configuration, wrongPasswords, states, changes));
        configuration.setPasswordEncryptor(new BcryptPasswords());
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(new PasswordRules());
    }
}
