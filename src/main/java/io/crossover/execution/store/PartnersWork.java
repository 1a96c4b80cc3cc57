package io.crossover.execution.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.OwedWork;
import io.crossover.execution.Milestones;
import io.crossover.execution.Phase;
import io.crossover.execution.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the partners deliver under a plan (E1, E2). Closing items are not among it: the monitoring and the settlement
 * fulfil them, and nobody accepts them.
 */
@Component
class PartnersWork implements OwedWork {

    private final ExecutionPlans plans;
    private final PlanItems items;
    private final Clock clock;

    PartnersWork(ExecutionPlans plans, PlanItems items, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public List<Work> of(CooperationKey key) {
        List<StoredItem> theirs = items.of(key).stream()
                .filter(stored -> stored.item().accountable() == Side.THEIRS
                        && stored.item().phase() != Phase.CLOSING)
                .toList();
        if (theirs.isEmpty()) {
            return List.of();
        }
        Milestones milestones = plans.get(key).milestones();
        List<Work> work = new ArrayList<>();
        work.addAll(milestone("Design freeze", milestones.designFreeze(), Phase.PREPARATION, theirs));
        work.addAll(milestone("Warm-up live", milestones.warmUpLive(), Phase.WARM_UP, theirs));
        theirs.forEach(stored -> work.add(work(
                stored.partner().id(),
                false,
                stored.item().description(),
                stored.item().endsOn(),
                List.of(stored))));
        return work;
    }

    /** Each partner's part in a milestone: reached when the last of its items of the phase is accepted. */
    private List<Work> milestone(String name, LocalDate dueOn, Phase phase, List<StoredItem> theirs) {
        Map<String, List<StoredItem>> byPartner = theirs.stream()
                .filter(stored -> stored.item().phase() == phase)
                .collect(Collectors.groupingBy(
                        stored -> stored.partner().id(), LinkedHashMap::new, Collectors.toList()));
        return byPartner.entrySet().stream()
                .map(part -> work(part.getKey(), true, name, dueOn, part.getValue()))
                .toList();
    }

    private Work work(String partner, boolean milestone, String what, LocalDate dueOn, List<StoredItem> parts) {
        return new Work(
                partner,
                milestone,
                what,
                dueOn,
                last(parts, stored -> Optional.ofNullable(stored.deliveredAt()).orElse(stored.acceptedAt())),
                last(parts, StoredItem::acceptedAt),
                parts.stream().mapToInt(StoredItem::timesReturned).sum());
    }

    /** The day on which the last part had come so far; none while one has not. */
    private @Nullable LocalDate last(List<StoredItem> parts, Function<StoredItem, @Nullable Instant> moment) {
        List<Instant> moments =
                parts.stream().map(moment).filter(Objects::nonNull).toList();
        return moments.size() < parts.size()
                ? null
                : moments.stream()
                        .max(Instant::compareTo)
                        .map(latest -> LocalDate.ofInstant(latest, clock.getZone()))
                        .orElse(null);
    }
}
