package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.execution.PlanProposal;
import io.crossover.execution.TeamMember;
import io.crossover.execution.store.ExecutionPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fills the plan from the template, with dates counted back from the campaign's days (E1). */
@Component("proposePlan")
class ProposePlanDelegate implements JavaDelegate {

    private final ExecutionPlans plans;
    private final Cooperations cooperations;

    ProposePlanDelegate(ExecutionPlans plans, Cooperations cooperations) {
        this.plans = plans;
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        PlanProposal proposal = plans.propose(
                key,
                ExecutionVariables.PLAN_TEMPLATE.get(delegateExecution),
                ExecutionVariables.CAMPAIGN_FROM.get(delegateExecution),
                ExecutionVariables.CAMPAIGN_TO.get(delegateExecution));
        ExecutionVariables.PLAN_ITEMS.set(delegateExecution, proposal.rows());
        ExecutionVariables.DESIGN_FREEZE.set(
                delegateExecution, proposal.milestones().designFreeze());
        ExecutionVariables.WARM_UP_LIVE.set(
                delegateExecution, proposal.milestones().warmUpLive());
        ExecutionVariables.DATA_REVIEW.set(
                delegateExecution, proposal.milestones().dataReview());
        ExecutionVariables.JOINT_TEAM.set(
                delegateExecution,
                cooperations.parties(key).stream()
                        .map(party -> new TeamMember(party.id(), null, null, null, null))
                        .toList());
        ExecutionVariables.PLAN_TEMPLATE.remove(delegateExecution);
    }
}
