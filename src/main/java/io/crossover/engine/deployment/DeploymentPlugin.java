package io.crossover.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Puts the check before everything that the engine does with a deployment. */
@Component
class DeploymentPlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;

    DeploymentPlugin(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>(
                Optional.ofNullable(configuration.getCustomPreDeployers()).orElse(List.of()));
        deployers.add(new CheckingDeployer(new DeploymentCheck(new ApplicationNames(beans))));
        configuration.setCustomPreDeployers(deployers);
    }
}
