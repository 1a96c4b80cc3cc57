package io.crossover.emergency.process;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.Cooperations;
import io.crossover.people.CurrentPerson;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The cooperations about which somebody may report: a partner its own, our people all, as long as they are not over. */
@Component
class AffectedCooperations {

    private final Cooperations cooperations;
    private final IdentityService identity;

    AffectedCooperations(Cooperations cooperations, IdentityService identity) {
        this.cooperations = cooperations;
        this.identity = identity;
    }

    List<Cooperation> seenBy(String login) {
        CurrentPerson reporter = new CurrentPerson(
                login,
                identity.createGroupQuery().groupMember(login).list().stream()
                        .map(Group::getId)
                        .toList());
        List<Cooperation> visible =
                reporter.isPartner() ? cooperations.ofGroups(reporter.partnerGroups()) : cooperations.all();
        return visible.stream()
                .filter(cooperation -> !cooperation.status().isOver())
                .toList();
    }
}
