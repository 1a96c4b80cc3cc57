package io.crossover.engine.deputy;

import io.crossover.engine.RefusedException;
import io.crossover.engine.TrustedCode;
import io.crossover.engine.task.Eligibility;
import io.crossover.people.Colleagues;
import io.crossover.people.PeopleGroup;
import io.crossover.people.deputy.AbsencesChanged;
import io.crossover.people.deputy.HandedOver;
import io.crossover.people.deputy.StandIns;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Brings the tasks of people who are away and who stands in for them into line (G7): each minute, so that what begins or
 * ends takes effect by itself, and at once when somebody sets or ends an absence. Each task is one transaction that
 * begins with its row, so that of two nodes only one hands it over. Tasks of a paused cooperation rest (G9).
 */
@Component
class DeputySweep implements HandedOver {

    private static final Logger LOG = LoggerFactory.getLogger(DeputySweep.class);

    private final StandIns standIns;
    private final OfferTable offers;
    private final Handover handover;
    private final Eligibility eligibility;
    private final Colleagues colleagues;
    private final ProcessEngine engine;
    private final TrustedCode trusted;

    DeputySweep(
            StandIns standIns,
            OfferTable offers,
            Handover handover,
            Eligibility eligibility,
            Colleagues colleagues,
            ProcessEngine engine,
            TrustedCode trusted) {
        this.standIns = standIns;
        this.offers = offers;
        this.handover = handover;
        this.eligibility = eligibility;
        this.colleagues = colleagues;
        this.engine = engine;
        this.trusted = trusted;
    }

    @EventListener
    void sweep(AbsencesChanged changed) {
        sweep();
    }

    /** Hands back what is due back, then hands over what is due. */
    public void sweep() {
        Map<String, String> away = standIns.now();
        forgetFinished();
        offers.all().stream()
                .filter(offer -> !offer.deputy().equals(away.get(offer.represented())))
                .forEach(offer -> change(offer.taskId(), task -> handover.back(task, offer)));
        away.forEach((person, deputy) -> heldBy(person).forEach(task -> offer(task, person, deputy, Offer.State.HELD)));
        whatOnlyTheyCouldTake(away);
    }

    @Override
    public List<Item> to(String deputy) {
        return trusted.run(() -> offers.to(deputy).stream()
                .map(offer -> Optional.ofNullable(
                                tasks().createTaskQuery().taskId(offer.taskId()).singleResult())
                        .map(task -> new Item(
                                task.getId(),
                                task.getName(),
                                offer.represented(),
                                task.getDueDate() == null
                                        ? null
                                        : task.getDueDate().toInstant())))
                .flatMap(Optional::stream)
                .toList());
    }

    private List<Task> heldBy(String person) {
        return trusted.run(
                () -> tasks().createTaskQuery().taskAssignee(person).active().list());
    }

    /** Tasks that nobody holds pass only where everybody is away who could take them. */
    private void whatOnlyTheyCouldTake(Map<String, String> away) {
        if (away.isEmpty()) {
            return;
        }
        Set<String> deserted = away.keySet().stream()
                .flatMap(person -> colleagues.groups(person).stream())
                .distinct()
                .filter(group -> !group.equals(PeopleGroup.PARTNER.id()))
                .filter(group -> away.keySet().containsAll(colleagues.members(group)))
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        if (!deserted.isEmpty()) {
            trusted
                    .run(() -> tasks().createTaskQuery()
                            .taskCandidateGroupIn(List.copyOf(deserted))
                            .taskUnassigned()
                            .active()
                            .list())
                    .stream()
                    .filter(task -> seen.add(task.getId()))
                    .forEach(task -> offerUnlessSomebodyIsThere(task, away));
        }
        away.keySet()
                .forEach(
                        person -> trusted
                                .run(() -> tasks().createTaskQuery()
                                        .taskInvolvedUser(person)
                                        .taskUnassigned()
                                        .active()
                                        .list())
                                .stream()
                                .filter(task -> seen.add(task.getId()))
                                .forEach(task -> offerUnlessSomebodyIsThere(task, away)));
    }

    private void offerUnlessSomebodyIsThere(Task task, Map<String, String> away) {
        Set<String> deputies =
                offers.of(task.getId()).stream().map(Offer::deputy).collect(Collectors.toSet());
        Set<String> couldTakeIt = new TreeSet<>();
        trusted.run(() -> tasks().getIdentityLinksForTask(task.getId())).forEach(link -> {
            Optional.ofNullable(link.getUserId())
                    .filter(user -> !deputies.contains(user))
                    .ifPresent(couldTakeIt::add);
            Optional.ofNullable(link.getGroupId()).map(colleagues::members).ifPresent(couldTakeIt::addAll);
        });
        if (away.keySet().containsAll(couldTakeIt)) {
            couldTakeIt.forEach(
                    person -> offer(task, person, Objects.requireNonNull(away.get(person)), Offer.State.OFFERED));
        }
    }

    private void offer(Task task, String person, String deputy, Offer.State state) {
        boolean made = offers.of(task.getId()).stream()
                .anyMatch(offer -> offer.represented().equals(person));
        if (!made
                && trusted.run(() -> eligibility.refusalToStandIn(task.getId(), deputy, person))
                        .isEmpty()) {
            change(task.getId(), entity -> handover.over(entity, new Offer(task.getId(), person, deputy, state)));
        }
    }

    /** One task in one transaction. */
    private void change(String taskId, Consumer<TaskEntity> change) {
        try {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        TaskEntity task = context.getTaskManager().findTaskById(taskId);
                        if (task != null && !task.isSuspended()) {
                            change.accept(task);
                            task.triggerUpdateEvent();
                        }
                        return taskId;
                    }));
        } catch (DuplicateKeyException | OptimisticLockingException e) {
            LOG.debug("Left to whoever was there first: {}", taskId, e);
        } catch (RefusedException e) {
            LOG.info("The task {} stays where it is: {}", taskId, e.getMessage());
        }
    }

    private void forgetFinished() {
        List<Offer> made = offers.all();
        if (!made.isEmpty()) {
            Set<String> open = trusted
                    .run(() -> tasks().createTaskQuery()
                            .taskIdIn(
                                    made.stream().map(Offer::taskId).distinct().toArray(String[]::new))
                            .list())
                    .stream()
                    .map(Task::getId)
                    .collect(Collectors.toSet());
            made.stream().filter(offer -> !open.contains(offer.taskId())).forEach(offers::delete);
        }
    }

    private TaskService tasks() {
        return engine.getTaskService();
    }
}
