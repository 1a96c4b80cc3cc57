package io.crossover.engine.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
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
        List<BpmnParseListener> listeners =
                new ArrayList<>(Optional.ofNullable(configuration.getCustomPostBPMNParseListeners())
                        .orElse(List.of()));
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                        .getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, setDeadline);
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
