package io.crossover.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** On whichever way a task comes to a person: whoever prepared what it decides does not get it (G6). */
final class FourEyesListener extends AbstractBpmnParseListener implements TaskListener {

    private final FourEyes fourEyes;

    FourEyesListener(FourEyes fourEyes) {
        this.fourEyes = fourEyes;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
    }

    @Override
    public void notify(DelegateTask task) {
        fourEyes.refusal((TaskEntity) task, task.getAssignee()).ifPresent(refusal -> {
            throw refusal.asException();
        });
    }
}
