package io.crossover.cooperation.process;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.Proposing.Candidate;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** What the start form {@code propose-cooperation} submits, filled by us. */
final class ProposalForm {

    private ProposalForm() {}

    static VariableMap of(Proposal proposal, List<Candidate> candidates) {
        VariableMap form = Variables.createVariables();
        CooperationVariables.TITLE.put(form, proposal.title());
        CooperationVariables.GOAL.put(form, proposal.goal());
        CooperationVariables.OUR_BRAND.put(form, proposal.ourBrand());
        CooperationVariables.OUR_PROFILE.put(form, proposal.ourProfile());
        CooperationVariables.WANTED_FROM.put(form, proposal.wantedFrom());
        CooperationVariables.WANTED_TO.put(form, proposal.wantedTo());
        CooperationVariables.BUDGET.put(form, proposal.budget().getAmount());
        CooperationVariables.CURRENCY.put(
                form, proposal.budget().getCurrencyUnit().getCode());
        CooperationVariables.PILOT.put(form, proposal.pilot());
        CooperationVariables.CANDIDATES.put(form, candidates);
        return form;
    }

    /** The next cooperation with the same brand, goal, budget and partners (T5). */
    static VariableMap renewal(Cooperation finished, List<Party> partners, LocalDate from, LocalDate to) {
        Proposal before = finished.proposal();
        Proposal next = new Proposal(
                before.title(),
                before.goal(),
                before.ourBrand(),
                before.ourProfile(),
                from,
                to,
                before.budget(),
                false,
                finished.key());
        VariableMap form = of(
                next,
                partners.stream()
                        .map(partner ->
                                new Candidate(partner.name(), partner.industry() == null ? "" : partner.industry(), ""))
                        .toList());
        CooperationVariables.RENEWS.put(form, finished.key().value());
        return form;
    }
}
