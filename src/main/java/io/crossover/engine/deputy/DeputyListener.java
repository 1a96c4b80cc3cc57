package io.crossover.engine.deputy;

import io.crossover.engine.RefusedException;
import io.crossover.engine.task.Eligibility;
import io.crossover.people.deputy.StandIns;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees each task that comes to somebody: to one who is away, it passes on to the deputy at once; one that a deputy hands
 * back returns to whom it belongs; one that is given to somebody else is theirs.
 */
@Component
class DeputyListener implements TaskListener {

    private final OfferTable offers;
    private final StandIns standIns;
    private final Handover handover;
    private final Eligibility eligibility;

    DeputyListener(OfferTable offers, StandIns standIns, Handover handover, Eligibility eligibility) {
        this.offers = offers;
        this.standIns = standIns;
        this.handover = handover;
        this.eligibility = eligibility;
    }

    @Override
    public void notify(DelegateTask assigned) {
        TaskEntity task = (TaskEntity) assigned;
        String holder = task.getAssignee();
        List<Offer> made = offers.of(task.getId());
        if (made.stream().anyMatch(offer -> isSettled(offer, holder))) {
            return;
        }
        Optional<String> deputy = holder == null
                ? Optional.empty()
                : Optional.ofNullable(standIns.now().get(holder)).filter(one -> eligibility
                        .refusalToStandIn(task.getId(), one, holder)
                        .isEmpty());
        if (deputy.isPresent() && holder.equals(Context.getCommandContext().getAuthenticatedUserId())) {
            throw new RefusedException(
                    Status.CONFLICT,
                    "You are set as away, and " + deputy.get() + " stands in for you. End that on the page Deputies"
                            + " before you take a task.");
        }
        trusted(() -> {
            for (Offer offer : made) {
                if (offer.state() == Offer.State.HELD && holder == null) {
                    handover.declined(task, offer);
                } else if (holder != null) {
                    handover.overtaken(
                            task, offer, deputy.filter(offer.deputy()::equals).isPresent());
                }
            }
            deputy.ifPresent(one -> handover.over(task, new Offer(task.getId(), holder, one, Offer.State.HELD)));
        });
    }

    private static boolean isSettled(Offer offer, @Nullable String holder) {
        return switch (offer.state()) {
            case HELD, OFFERED -> offer.deputy().equals(holder);
            case DECLINED -> offer.represented().equals(holder);
        };
    }

    private static void trusted(Runnable work) {
        Context.getCommandContext().runWithoutAuthorization(() -> {
            work.run();
            return work;
        });
    }
}
