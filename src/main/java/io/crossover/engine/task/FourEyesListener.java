package io.crossover.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** On whichever way a task comes to a person: whoever prepared what it decides does not get it (G6). */
final class FourEyesListener implements TaskListener {

    private final FourEyes fourEyes;

    FourEyesListener(FourEyes fourEyes) {
        this.fourEyes = fourEyes;
    }

    @Override
    public void notify(DelegateTask task) {
        fourEyes.refusal((TaskEntity) task, task.getAssignee()).ifPresent(refusal -> {
            throw refusal.asException();
        });
    }
}
