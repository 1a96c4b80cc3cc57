package io.crossover.design.process;

import io.crossover.design.process.DesignVariables.ProposedMode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Ticks what the decision table proposes; a person chooses (D2). */
@Component("prefillModes")
class PrefillModesListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution delegateExecution) {
        List<ProposedMode> proposed = DesignVariables.PROPOSED_MODES.get(delegateExecution);
        DesignVariables.PROPOSED_MODES.set(
                delegateExecution,
                proposed.stream().map(ProposedMode::withLabel).toList());
        DesignVariables.MODES.setIfAbsent(
                delegateExecution,
                proposed.stream().map(ProposedMode::mode).distinct().toList());
    }
}
