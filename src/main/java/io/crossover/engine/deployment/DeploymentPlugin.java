package io.crossover.engine.deployment;

import io.crossover.engine.expression.ModelBeans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

/** Puts the check before everything that the engine does with a deployment. */
@Component
class DeploymentPlugin extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;

    DeploymentPlugin(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>(
                Optional.ofNullable(configuration.getCustomPreDeployers()).orElse(List.of()));
        deployers.add(new CheckingDeployer(new DeploymentCheck(new ApplicationNames(beans))));
        configuration.setCustomPreDeployers(deployers);
        List<CommandInterceptor> interceptors =
                new ArrayList<>(Optional.ofNullable(configuration.getCustomPreCommandInterceptorsTxRequired())
                        .orElse(List.of()));
        interceptors.add(new UnusableModels());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }
}
