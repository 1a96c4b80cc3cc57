package io.crossover.engine.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.springframework.stereotype.Component;

/** Puts what narrows people's view of tasks in the place of the engine's own. */
@Component
class VisibilityPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> factories = new ArrayList<>(
                Optional.ofNullable(configuration.getCustomSessionFactories()).orElse(List.of()));
        factories.add(new Replacement(TaskManager.class, OwnTaskManager::new));
        factories.add(new Replacement(UserOperationLogManager.class, OwnOperationLog::new));
        configuration.setCustomSessionFactories(factories);
        List<CommandInterceptor> interceptors =
                new ArrayList<>(Optional.ofNullable(configuration.getCustomPostCommandInterceptorsTxRequired())
                        .orElse(List.of()));
        interceptors.add(new Counts());
        interceptors.add(new OwnGroupsOnly());
        configuration.setCustomPostCommandInterceptorsTxRequired(interceptors);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getCommandCheckers()
                .replaceAll(
                        checker -> checker instanceof AuthorizationCommandChecker ? new OwnTasksChecker() : checker);
    }

    private record Replacement(Class<?> type, Supplier<Session> create) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return create.get();
        }
    }
}
