package io.crossover.engine.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the rules for what comes from outside into the engine, before Spin adds its types to those it knows. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setValueTypeResolver(new OutsideValueTypes());
        List<CommandInterceptor> interceptors =
                new ArrayList<>(Optional.ofNullable(configuration.getCustomPostCommandInterceptorsTxRequired())
                        .orElse(List.of()));
        interceptors.add(new QueryRules());
        configuration.setCustomPostCommandInterceptorsTxRequired(interceptors);
    }
}
