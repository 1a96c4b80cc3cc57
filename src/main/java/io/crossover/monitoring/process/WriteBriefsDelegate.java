package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.Briefs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The hour of the briefs came (M16). */
@Component("writeBriefs")
class WriteBriefsDelegate implements JavaDelegate {

    private final Briefs briefs;

    WriteBriefsDelegate(Briefs briefs) {
        this.briefs = briefs;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        briefs.write(new CooperationKey(delegateExecution.getProcessBusinessKey()));
    }
}
