package io.crossover.monitoring.web;

import io.crossover.cooperation.Punctuality;
import io.crossover.cooperation.TrackRecord;
import io.crossover.monitoring.DataDelivery;
import io.crossover.monitoring.DataObligation;
import io.crossover.monitoring.OwedData;
import io.crossover.monitoring.PartnerAudit;
import io.crossover.monitoring.PartnerPerformance;
import io.crossover.monitoring.PartnerPerformance.DueDelivery;
import io.crossover.monitoring.PartnerPerformance.Duty;
import io.crossover.monitoring.PartnerPerformance.WorkLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Schema(name = "PartnerPerformance", description = "How one partner keeps its word, as far as the reader may see it")
record PartnerAnswer(
        @Schema(description = "Its id in this cooperation", example = "page-one") String partner,
        String name,
        Timely milestones,
        @Schema(description = "Of the plan's items that it delivers") Timely items,
        @Schema(description = "Of the data that it delivers") Timely deliveries,
        List<Work> work,
        List<Data> data,
        @Schema(description = "Third-party audits that hold, the newest first") List<Audit> audits) {

    private static final String STANDINGS = "on-time, late, delivered (not accepted yet), open, overdue";

    @Schema(name = "Punctuality", description = "What is decided: what came, and what should be there and is not")
    record Timely(
            int onTime,
            int late,
            int overdue,
            @Schema(description = "On time of all that is decided; left out while nothing is", example = "0.75")
                    @Nullable
                    BigDecimal share) {

        private static Timely of(Punctuality punctuality) {
            return new Timely(
                    punctuality.onTime(),
                    punctuality.late(),
                    punctuality.overdue(),
                    punctuality.share().orElse(null));
        }
    }

    @Schema(name = "OwedWork", description = "A plan item that it delivers, or its part in a milestone")
    record Work(
            boolean milestone,
            String what,
            LocalDate dueOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate acceptedOn,
            int timesReturned,
            @Schema(description = STANDINGS) String standing,
            long daysLate) {

        private static Work of(WorkLine line) {
            return new Work(
                    line.work().milestone(),
                    line.work().what(),
                    line.work().dueOn(),
                    line.work().deliveredOn(),
                    line.work().acceptedOn(),
                    line.work().timesReturned(),
                    line.standing().id(),
                    line.daysLate());
        }
    }

    @Schema(name = "OwedData", description = "Data that it is to deliver")
    record Data(
            long id,
            String name,
            @Schema(description = "Which fields or KPIs") String content,
            LocalDate firstDue,
            @Schema(description = "Left out: once") @Nullable Integer everyDays,
            @Nullable LocalDate until,
            @Schema(description = "It was ended before its time: what is due after this day is not owed") @Nullable
                    LocalDate endsOn,
            @Nullable String endReason,
            @Nullable String setBy,
            @Schema(description = "Those that are or were due, and the next one, the newest first")
                    List<Delivery> deliveries) {

        private static Data of(Duty duty, boolean ours) {
            DataObligation obligation = duty.obligation();
            OwedData data = obligation.data();
            Optional<DataObligation.End> end = Optional.ofNullable(obligation.end());
            return new Data(
                    obligation.id(),
                    data.name(),
                    data.content(),
                    data.firstDue(),
                    data.everyDays(),
                    data.until(),
                    end.map(DataObligation.End::on).orElse(null),
                    end.map(DataObligation.End::reason).orElse(null),
                    ours ? obligation.setBy() : null,
                    duty.deliveries().stream()
                            .map(due -> Delivery.of(due, ours))
                            .toList());
        }
    }

    @Schema(name = "DataDelivery")
    record Delivery(
            LocalDate dueOn,
            @Nullable LocalDate deliveredOn,
            @Schema(description = "Where it is found") @Nullable String reference,
            @Schema(description = "For our own people") @Nullable String remark,
            @Nullable String recordedBy,
            @Schema(description = "on-time, late, open, overdue") String standing,
            long daysLate,
            @Schema(description = "What was recorded before and corrected, the newest first; for our own people")
                    List<Record> replaced) {

        @Schema(name = "ReplacedDelivery")
        record Record(
                @Schema(description = "Left out: it was taken back") @Nullable LocalDate deliveredOn,
                @Nullable String reference,
                @Nullable String remark,
                String recordedBy,
                Instant recordedAt) {}

        private static Delivery of(DueDelivery due, boolean ours) {
            Optional<DataDelivery> holds = Optional.ofNullable(due.delivery());
            return new Delivery(
                    due.dueOn(),
                    holds.map(DataDelivery::deliveredOn).orElse(null),
                    holds.map(DataDelivery::reference).orElse(null),
                    holds.map(DataDelivery::remark).filter(remark -> ours).orElse(null),
                    holds.map(DataDelivery::recordedBy).filter(by -> ours).orElse(null),
                    due.standing().id(),
                    due.daysLate(),
                    ours
                            ? due.replaced().stream()
                                    .map(one -> new Record(
                                            one.deliveredOn(),
                                            one.reference(),
                                            one.remark(),
                                            one.recordedBy(),
                                            one.recordedAt()))
                                    .toList()
                            : List.of());
        }
    }

    @Schema(
            name = "PartnerAudit",
            description = "Subject, day and finding; the rest is for business development, finance, legal and"
                    + " management")
    record Audit(
            @Nullable Long id,
            @Schema(allowableValues = {"money", "resources"}) String subject,
            LocalDate auditedOn,
            @Schema(allowableValues = {"confirmed", "deviation", "not-verifiable"}) String finding,
            @Schema(description = "Which money or resources") @Nullable String about,
            @Nullable String auditor,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal found,
            @Schema(description = "Of both; of money the currency") @Nullable String unit,
            @Schema(description = "Found against stated, as a fraction", example = "-0.08") @Nullable
                    BigDecimal deviation,
            @Nullable String reference,
            @Nullable String remark,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            @Schema(description = "What it corrects, the newest first") List<Audit> replaced) {

        private static Audit of(PartnerAudit audit, boolean inFull) {
            PartnerAudit.Entry entry = audit.entry();
            return inFull
                    ? new Audit(
                            audit.id(),
                            entry.subject().id(),
                            entry.auditedOn(),
                            entry.finding().id(),
                            entry.about(),
                            entry.auditor(),
                            entry.stated(),
                            entry.found(),
                            entry.unit(),
                            entry.deviation().orElse(null),
                            entry.reference(),
                            entry.remark(),
                            audit.recordedBy(),
                            audit.recordedAt(),
                            audit.replaced().stream()
                                    .map(before -> of(before, true))
                                    .toList())
                    : new Audit(
                            null,
                            entry.subject().id(),
                            entry.auditedOn(),
                            entry.finding().id(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of());
        }
    }

    /**
     * @param ours whether the reader is of our own people
     * @param auditsInFull whether the reader sees more of an audit than its subject, day and finding
     */
    static PartnerAnswer of(PartnerPerformance performance, boolean ours, boolean auditsInFull) {
        TrackRecord track = performance.trackRecord();
        return new PartnerAnswer(
                performance.partner().id(),
                performance.partner().name(),
                Timely.of(track.milestones()),
                Timely.of(track.items()),
                Timely.of(track.deliveries()),
                performance.work().stream().map(Work::of).toList(),
                performance.duties().stream().map(duty -> Data.of(duty, ours)).toList(),
                performance.audits().stream()
                        .map(audit -> Audit.of(audit, auditsInFull))
                        .toList());
    }
}
