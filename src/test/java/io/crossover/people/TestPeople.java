package io.crossover.people;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the tests have the demo accounts' names on every database, where the application has none of them. */
@Component
@Profile("!" + PeopleSettings.POSTGRES)
public class TestPeople extends AbstractProcessEnginePlugin {

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLockForStartup();
            Accounts accounts = new Accounts(engine.getIdentityService());
            accounts.createGroups();
            accounts.createDemo(DemoAccounts.ALL);
            return engine;
        });
    }
}
