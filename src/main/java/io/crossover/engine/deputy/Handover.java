package io.crossover.engine.deputy;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Hands one task over and back, inside a command of the engine: the row, the task, what the deputy needs to see it, and
 * the journal, all or nothing. The deputy holds what the one represented held, whose name the task keeps as its owner;
 * of what nobody holds, the deputy becomes a candidate.
 */
@Component
class Handover {

    private final OfferTable offers;
    private final Journal journal;
    private final ProcessEngine engine;

    Handover(OfferTable offers, Journal journal, @Lazy ProcessEngine engine) {
        this.offers = offers;
        this.journal = journal;
        this.engine = engine;
    }

    void over(TaskEntity task, Offer offer) {
        offers.insert(offer);
        if (offer.state() == Offer.State.HELD) {
            task.setOwner(offer.represented());
            task.setAssignee(offer.deputy());
        } else {
            if (!isElsewhereOn(offer)) {
                task.addCandidateUser(offer.deputy());
            }
        }
        allow(offer);
        write(
                task,
                offer.represented() + " is away: " + offer.deputy() + " stands in for \"" + task.getName() + "\"",
                offer);
    }

    /** The one represented is back, or somebody else stands in now. */
    void back(TaskEntity task, Offer offer) {
        if (!offers.delete(offer)) {
            return;
        }
        forbid(offer);
        boolean untouched = task.getAssignee() == null || task.getAssignee().equals(offer.deputy());
        switch (offer.state()) {
            case HELD -> {
                task.setOwner(null);
                if (untouched) {
                    task.setAssignee(offer.represented());
                }
            }
            case OFFERED -> {
                if (!isElsewhereOn(offer)) {
                    task.deleteCandidateUser(offer.deputy());
                    if (untouched) {
                        task.setAssignee(null);
                    }
                }
            }
            case DECLINED -> task.setOwner(null);
        }
        if (untouched && offer.state() != Offer.State.DECLINED) {
            write(task, "\"" + task.getName() + "\" goes back to " + offer.represented(), offer);
        }
    }

    /** The deputy does not want it: it goes back at once and is not handed over again while the absence lasts. */
    void declined(TaskEntity task, Offer offer) {
        offers.decline(offer);
        forbid(offer);
        task.setAssignee(offer.represented());
        write(
                task,
                offer.deputy() + " hands \"" + task.getName() + "\" back: it waits for " + offer.represented(),
                offer);
    }

    /**
     * Somebody gave it to another person: nobody stands in any more.
     *
     * @param staysDeputy whether the deputy stands in for that other person, too
     */
    void overtaken(TaskEntity task, Offer offer, boolean staysDeputy) {
        offers.delete(offer);
        if (offer.state() == Offer.State.OFFERED) {
            task.deleteCandidateUser(offer.deputy());
        } else {
            task.setOwner(null);
        }
        if (!staysDeputy) {
            forbid(offer);
        }
    }

    private boolean isElsewhereOn(Offer offer) {
        return offers.of(offer.taskId()).stream()
                .anyMatch(other -> other.deputy().equals(offer.deputy())
                        && !other.represented().equals(offer.represented()));
    }

    private void allow(Offer offer) {
        if (granted(offer).isEmpty()) {
            Authorization needed = authorizations().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            needed.setUserId(offer.deputy());
            needed.setResource(Resources.TASK);
            needed.setResourceId(offer.taskId());
            needed.addPermission(Permissions.READ);
            needed.addPermission(Permissions.TASK_WORK);
            authorizations().saveAuthorization(needed);
        }
    }

    private void forbid(Offer offer) {
        if (!isElsewhereOn(offer)) {
            granted(offer).forEach(granted -> authorizations().deleteAuthorization(granted.getId()));
        }
    }

    private List<Authorization> granted(Offer offer) {
        return authorizations()
                .createAuthorizationQuery()
                .userIdIn(offer.deputy())
                .resourceType(Resources.TASK)
                .resourceId(offer.taskId())
                .list();
    }

    private void write(TaskEntity task, String what, Offer offer) {
        Optional.ofNullable(task.getExecution())
                .flatMap(execution -> CooperationKey.find(execution.getProcessBusinessKey()))
                .ifPresent(key -> journal.record(
                        key,
                        Actor.SYSTEM,
                        JournalKind.HANDOVER,
                        what,
                        Map.of("represented", offer.represented(), "deputy", offer.deputy()),
                        Audience.OURS));
    }

    private AuthorizationService authorizations() {
        return engine.getAuthorizationService();
    }
}
