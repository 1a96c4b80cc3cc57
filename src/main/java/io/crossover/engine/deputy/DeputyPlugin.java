package io.crossover.engine.deputy;

import io.crossover.engine.UserTaskListeners;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts {@link DeputyListener} on every user task of every model. */
@Component
class DeputyPlugin extends AbstractProcessEnginePlugin {

    private final DeputyListener listener;

    DeputyPlugin(DeputyListener listener) {
        this.listener = listener;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        UserTaskListeners.add(configuration, TaskListener.EVENTNAME_ASSIGNMENT, listener);
    }
}
