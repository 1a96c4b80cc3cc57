package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.StrategyDecision;
import io.crossover.design.StrategyDecision.Answer;
import io.crossover.design.store.Designs;
import io.crossover.engine.Returns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over management's answer to the strategy. */
@Component("recordStrategyDecision")
class RecordStrategyDecisionDelegate implements JavaDelegate {

    private final Designs designs;
    private final Returns returns;

    RecordStrategyDecisionDelegate(Designs designs, Returns returns) {
        this.designs = designs;
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        StrategyDecision decision = new StrategyDecision(
                Answer.of(DesignVariables.STRATEGY_DECISION.get(delegateExecution)),
                DesignVariables.RETURN_TO.find(delegateExecution).orElse(null),
                DesignVariables.DECISION_REASON.find(delegateExecution).orElse(null));
        boolean tooOften =
                decision.isReturn() && returns.tooOften(delegateExecution, DesignVariables.STRATEGY_REJECTIONS);
        designs.recordDecision(key, decision, tooOften);
        DesignVariables.STRATEGY_APPROVED.set(delegateExecution, decision.isApproval());
        DesignVariables.STRATEGY_RETURNED.set(delegateExecution, decision.isReturn());
        DesignVariables.RETURNED_TOO_OFTEN.set(delegateExecution, tooOften);
        DesignVariables.RETURN_REASON.set(delegateExecution, decision.isReturn() ? decision.reason() : null);
        DesignVariables.STRATEGY_DECISION.remove(delegateExecution);
        DesignVariables.DECISION_REASON.remove(delegateExecution);
    }
}
