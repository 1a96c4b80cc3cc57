package io.crossover.cooperation.process;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.Proposing.Candidate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes a proposal down as a cooperation; a start form sends no business key, so the key is set here. */
@Component("openCooperation")
class OpenCooperationDelegate implements JavaDelegate {

    private final Cooperations cooperations;
    private final Actor actor;

    OpenCooperationDelegate(Cooperations cooperations, Actor actor) {
        this.cooperations = cooperations;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        requireDifferentCandidates(
                CooperationVariables.CANDIDATES.find(delegateExecution).orElse(List.of()));
        Cooperation opened = cooperations.open(proposal(delegateExecution), actor.current());
        delegateExecution.setProcessBusinessKey(opened.key().value());
        CooperationVariables.OPEN_EMERGENCIES.set(delegateExecution, 0);
    }

    private static Proposal proposal(DelegateExecution delegateExecution) {
        return new Proposal(
                CooperationVariables.TITLE.get(delegateExecution).strip(),
                CooperationVariables.GOAL.get(delegateExecution),
                CooperationVariables.OUR_BRAND.get(delegateExecution).strip(),
                CooperationVariables.OUR_PROFILE.find(delegateExecution).orElse(null),
                CooperationVariables.WANTED_FROM.get(delegateExecution),
                CooperationVariables.WANTED_TO.get(delegateExecution),
                Proposal.budget(
                        CooperationVariables.CURRENCY.get(delegateExecution),
                        CooperationVariables.BUDGET.get(delegateExecution)),
                CooperationVariables.PILOT.find(delegateExecution).orElse(false),
                CooperationVariables.RENEWS
                        .find(delegateExecution)
                        .map(CooperationKey::new)
                        .orElse(null));
    }

    private static void requireDifferentCandidates(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            throw new InvalidInputException("candidates", "Name at least one candidate");
        }
        Set<String> names = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!names.add(candidate.name().strip().toLowerCase(Locale.ROOT))) {
                throw new InvalidInputException("candidates", "'" + candidate.name() + "' is named twice");
            }
        }
    }
}
