package io.crossover.cooperation.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Stage;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes which stage begins; the call activity's id says it ({@code callActivity_research}). */
@Component("enterStage")
class EnterStageListener implements ExecutionListener {

    private final Cooperations cooperations;

    EnterStageListener(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public void notify(DelegateExecution delegateExecution) {
        String activity = delegateExecution.getCurrentActivityId();
        Stage stage =
                Stage.valueOf(activity.substring(activity.indexOf('_') + 1).toUpperCase(Locale.ROOT));
        cooperations.enter(new CooperationKey(delegateExecution.getProcessBusinessKey()), stage);
    }
}
