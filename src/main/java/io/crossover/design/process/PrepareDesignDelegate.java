package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.RiskRegister;
import io.crossover.design.process.DesignVariables.PathStep;
import io.crossover.design.store.Designs;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays out what is known when the design begins. */
@Component("prepareDesign")
class PrepareDesignDelegate implements JavaDelegate {

    private final Designs designs;

    PrepareDesignDelegate(Designs designs) {
        this.designs = designs;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        Designs.Brief brief = designs.brief(key);
        DesignVariables.TITLE.set(delegateExecution, brief.title());
        DesignVariables.PARTY_NAMES.set(delegateExecution, brief.everybody());
        DesignVariables.GOAL.set(delegateExecution, brief.goal());
        DesignVariables.CUSTOMER_MATCH.set(delegateExecution, brief.customerMatch());
        DesignVariables.BRAND_TONE_FIT.set(delegateExecution, brief.brandToneFit());
        DesignVariables.PATH_STEPS.set(delegateExecution, List.of(new PathStep("")));
        DesignVariables.RISKS.set(delegateExecution, RiskRegister.template());
        DesignVariables.STRATEGY_APPROVED.set(delegateExecution, false);
    }
}
