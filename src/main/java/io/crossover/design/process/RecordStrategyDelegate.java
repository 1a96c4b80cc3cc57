package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.Strategy;
import io.crossover.design.Strategy.BrandTone;
import io.crossover.design.Strategy.ValueProposition;
import io.crossover.design.process.DesignVariables.PathStep;
import io.crossover.design.store.Designs;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over what marketing wrote: value proposition, brand tone and customer path. */
@Component("recordStrategy")
class RecordStrategyDelegate implements JavaDelegate {

    private final Designs designs;

    RecordStrategyDelegate(Designs designs) {
        this.designs = designs;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        List<String> pooled = DesignVariables.POOLED.get(delegateExecution);
        Strategy strategy = Strategy.draft(
                new ValueProposition(
                        DesignVariables.SHARED_CUSTOMERS.get(delegateExecution),
                        DesignVariables.SHARED_PAIN.get(delegateExecution),
                        DesignVariables.JOINT_OFFER.get(delegateExecution)),
                new BrandTone(
                        DesignVariables.MAY_SAY.get(delegateExecution),
                        DesignVariables.MAY_NOT_SAY.get(delegateExecution),
                        DesignVariables.MAY_SHOW.get(delegateExecution),
                        DesignVariables.MAY_NOT_SHOW.get(delegateExecution)),
                DesignVariables.PATH_STEPS.get(delegateExecution).stream()
                        .map(PathStep::step)
                        .toList(),
                pooled);
        designs.recordStrategy(key, strategy);
        DesignVariables.POOLED_RESOURCES.set(delegateExecution, String.join(",", pooled));
        DesignVariables.PATH_LENGTH.set(delegateExecution, strategy.pathSteps().size());
        DesignVariables.RETURN_REASON.set(delegateExecution, null);
    }
}
