package io.crossover.monitoring;

import io.crossover.cooperation.OwedWork.Work;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Punctuality;
import io.crossover.cooperation.TrackRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one partner keeps its word (M8): milestones and plan items accepted or not, data delivered on time or not,
 * third-party audits.
 *
 * @param asOf the day it is looked at, in the cooperation's time zone; of a cooperation that is paused or over, the day
 *     since when: its deadlines stand still (G9)
 * @param work milestones first
 * @param audits those that hold, the newest first
 */
public record PartnerPerformance(
        Party partner, LocalDate asOf, List<WorkLine> work, List<Duty> duties, List<PartnerAudit> audits) {

    public PartnerPerformance {
        work = List.copyOf(work);
        duties = List.copyOf(duties);
        audits = List.copyOf(audits);
    }

    /**
     * A plan item or a part in a milestone. What our side has accepted counts by the day of the delivery that was
     * accepted: how long we took to look at it is not the partner's lateness.
     *
     * @param daysLate after its day, at least 0
     */
    public record WorkLine(Work work, Standing standing, long daysLate) {

        /** How it stands, for a reader. */
        public String words() {
            return work.acceptedOn() == null ? standing.words(daysLate) : "accepted, " + standing.words(daysLate);
        }

        static WorkLine of(Work work, LocalDate today) {
            LocalDate accepted = work.acceptedOn();
            LocalDate delivered = work.deliveredOn();
            if (accepted == null && delivered != null) {
                return new WorkLine(work, Standing.DELIVERED, new Promise(work.dueOn(), delivered).daysLate(today));
            }
            Promise promise = new Promise(work.dueOn(), delivered == null ? accepted : delivered);
            return new WorkLine(work, promise.standing(today), promise.daysLate(today));
        }
    }

    /**
     * Data that the partner is to deliver.
     *
     * @param deliveries those that are or were due, and the next one, the newest first
     */
    public record Duty(DataObligation obligation, List<DueDelivery> deliveries) {

        public Duty {
            deliveries = List.copyOf(deliveries);
        }

        /** @param recorded everything on record about the obligation, the newest record first */
        static Duty of(DataObligation obligation, List<DataDelivery> recorded, LocalDate today) {
            List<DueDelivery> due = new ArrayList<>();
            for (LocalDate day : obligation.dueDays()) {
                DueDelivery delivery = DueDelivery.of(
                        day,
                        recorded.stream().filter(one -> one.dueOn().equals(day)).toList(),
                        today);
                if (!delivery.isToCome(today) || due.stream().noneMatch(known -> known.isToCome(today))) {
                    due.add(delivery);
                }
            }
            due.sort(Comparator.comparing(DueDelivery::dueOn).reversed());
            return new Duty(obligation, due);
        }
    }

    /**
     * One delivery.
     *
     * @param delivery what holds; none while nothing was recorded or it was taken back
     * @param replaced earlier records, the newest first
     */
    public record DueDelivery(
            LocalDate dueOn,
            @Nullable DataDelivery delivery,
            List<DataDelivery> replaced,
            Standing standing,
            long daysLate) {

        public DueDelivery {
            replaced = List.copyOf(replaced);
        }

        /** How it stands, for a reader. */
        public String words() {
            return standing.words(daysLate);
        }

        private boolean isToCome(LocalDate today) {
            return standing == Standing.OPEN && dueOn.isAfter(today);
        }

        static DueDelivery of(LocalDate dueOn, List<DataDelivery> recorded, LocalDate today) {
            DataDelivery holds = recorded.stream()
                    .findFirst()
                    .filter(newest -> newest.deliveredOn() != null)
                    .orElse(null);
            Promise promise = new Promise(dueOn, holds == null ? null : holds.deliveredOn());
            return new DueDelivery(
                    dueOn,
                    holds,
                    holds == null ? recorded : recorded.subList(1, recorded.size()),
                    promise.standing(today),
                    promise.daysLate(today));
        }
    }

    /**
     * @param work of every partner
     * @param recorded of an obligation everything on record, the newest record first
     * @param audits of every partner
     */
    public static PartnerPerformance of(
            Party partner,
            LocalDate asOf,
            List<Work> work,
            List<DataObligation> obligations,
            Recorded recorded,
            List<PartnerAudit> audits) {
        return new PartnerPerformance(
                partner,
                asOf,
                work.stream()
                        .filter(one -> one.partyId().equals(partner.id()))
                        .map(one -> WorkLine.of(one, asOf))
                        .toList(),
                obligations.stream()
                        .filter(one -> one.partyId().equals(partner.id()))
                        .map(one -> Duty.of(one, recorded.about(one), asOf))
                        .toList(),
                audits.stream()
                        .filter(one -> one.partyId().equals(partner.id()))
                        .toList());
    }

    /** Where records of deliveries are found. */
    @FunctionalInterface
    public interface Recorded {
        List<DataDelivery> about(DataObligation obligation);
    }

    /** The data that should be there and is not, the oldest first. */
    public List<MissingDelivery> missing() {
        return duties.stream()
                .flatMap(duty -> duty.deliveries().stream()
                        .filter(due -> due.standing() == Standing.OVERDUE)
                        .map(due -> new MissingDelivery(
                                duty.obligation().id(),
                                partner.id(),
                                partner.name(),
                                duty.obligation().data().name(),
                                due.dueOn(),
                                due.daysLate())))
                .sorted(Comparator.comparing(MissingDelivery::dueOn))
                .toList();
    }

    public TrackRecord trackRecord() {
        return new TrackRecord(
                punctuality(
                        work.stream().filter(line -> line.work().milestone()).map(WorkLine::standing)),
                punctuality(
                        work.stream().filter(line -> !line.work().milestone()).map(WorkLine::standing)),
                punctuality(duties.stream()
                        .flatMap(duty -> duty.deliveries().stream())
                        .map(DueDelivery::standing)),
                count(AuditFinding.CONFIRMED),
                count(AuditFinding.DEVIATION),
                count(AuditFinding.NOT_VERIFIABLE));
    }

    private int count(AuditFinding finding) {
        return (int) audits.stream()
                .filter(audit -> audit.entry().finding() == finding)
                .count();
    }

    private static Punctuality punctuality(Stream<Standing> standings) {
        List<Standing> all = standings.toList();
        return new Punctuality(
                (int) all.stream().filter(one -> one == Standing.ON_TIME).count(),
                (int) all.stream().filter(one -> one == Standing.LATE).count(),
                (int) all.stream().filter(one -> one == Standing.OVERDUE).count());
    }
}
