package io.crossover.engine.deadline;

import io.crossover.engine.UserTaskListeners;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Puts {@link SetDeadlineListener} on every user task of every model, drawn by whomever. */
@Component
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlinePlugin extends AbstractProcessEnginePlugin {

    private final SetDeadlineListener setDeadline;

    DeadlinePlugin(SetDeadlineListener setDeadline) {
        this.setDeadline = setDeadline;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        UserTaskListeners.add(configuration, TaskListener.EVENTNAME_CREATE, setDeadline);
    }
}
