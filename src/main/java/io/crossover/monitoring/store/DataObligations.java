package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.monitoring.DataDelivery;
import io.crossover.monitoring.DataObligation;
import io.crossover.monitoring.OwedData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The data that partners are to deliver, and what came of it (M8). */
@Component
public class DataObligations {

    private final JdbcClient jdbc;
    private final KpiTable campaign;
    private final Journal journal;
    private final Actor actor;
    private final Clock clock;

    DataObligations(JdbcClient jdbc, KpiTable campaign, Journal journal, Actor actor, Clock clock) {
        this.jdbc = jdbc;
        this.campaign = campaign;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** A cooperation's, the oldest first. */
    public List<DataObligation> of(CooperationKey key) {
        return jdbc.sql("SELECT * FROM data_obligation WHERE cooperation_key = :key ORDER BY id")
                .param("key", key.value())
                .query(DataObligations::obligation)
                .list();
    }

    public Optional<DataObligation> find(CooperationKey key, long id) {
        return jdbc.sql("SELECT * FROM data_obligation WHERE cooperation_key = :key AND id = :id")
                .param("key", key.value())
                .param("id", id)
                .query(DataObligations::obligation)
                .optional();
    }

    /** Everything on record about a cooperation's deliveries by obligation, the newest record first. */
    Map<Long, List<DataDelivery>> deliveries(CooperationKey key) {
        record Row(long obligation, DataDelivery delivery) {}
        return jdbc
                .sql(
                        """
                        SELECT data_delivery.* FROM data_delivery
                        JOIN data_obligation ON data_obligation.id = data_delivery.obligation_id
                        WHERE data_obligation.cooperation_key = :key ORDER BY data_delivery.id DESC""")
                .param("key", key.value())
                .query((row, number) -> new Row(row.getLong("obligation_id"), delivery(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Row::obligation, Collectors.mapping(Row::delivery, Collectors.toList())));
    }

    /**
     * Says what a partner is to deliver; the same said twice counts once.
     *
     * @throws InvalidInputException when it owes other data of this name
     */
    @Transactional
    public void set(CooperationKey key, Party partner, OwedData data) {
        campaign.lockCooperation(key);
        Optional<DataObligation> known = of(key).stream()
                .filter(one -> one.partyId().equals(partner.id()) && one.end() == null)
                .filter(one -> one.data().name().equalsIgnoreCase(data.name()))
                .findFirst();
        if (known.isPresent()) {
            if (known.get().data().equals(data)) {
                return;
            }
            throw new InvalidInputException(
                    "name",
                    "%s is to deliver data called '%s' already: choose another name, or end that one first"
                            .formatted(partner.name(), known.get().data().name()));
        }
        jdbc.sql(
                        """
                        INSERT INTO data_obligation (cooperation_key, party_id, name, content, first_due, every_days,
                            until_day, set_by, set_at, told_before)
                        VALUES (:key, :party, :name, :content, :first, :every, :until, :by, :at, :first)""")
                .param("key", key.value())
                .param("party", partner.id())
                .param("name", data.name())
                .param("content", data.content())
                .param("first", data.firstDue())
                .param("every", data.everyDays())
                .param("until", data.until())
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
        journal.record(
                key,
                JournalKind.DECISION,
                "%s is to deliver data: %s, %s".formatted(partner.name(), data.name(), data.rhythmInWords()),
                Map.of("content", data.content()),
                Audience.with(partner.id()));
    }

    /** Lets it end before its time. */
    @Transactional
    public void end(CooperationKey key, Party partner, DataObligation obligation, DataObligation.Ending ending) {
        int changed = jdbc.sql(
                        """
                        UPDATE data_obligation SET ends_on = :on, end_reason = :reason, ended_by = :by, ended_at = :at
                        WHERE id = :id AND ends_on IS NULL""")
                .param("on", ending.on())
                .param("reason", ending.reason())
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .param("id", obligation.id())
                .update();
        if (changed == 0) {
            throw new InvalidInputException(
                    "endsOn",
                    "'%s' was ended already".formatted(obligation.data().name()));
        }
        journal.record(
                key,
                JournalKind.DECISION,
                "%s: nothing of it is owed after %s".formatted(obligation.data().name(), ending.on()),
                Map.of("reason", ending.reason()),
                Audience.with(partner.id()));
    }

    /**
     * Records a delivery, corrects the record of one, or takes it back; the same recorded twice counts once.
     *
     * @throws InvalidInputException when nothing is due on that day, or there is nothing to take back
     */
    @Transactional
    public void record(CooperationKey key, Party partner, DataObligation obligation, DataDelivery.Entry entry) {
        String name = obligation.data().name();
        if (!obligation.dueDays().contains(entry.dueOn())) {
            throw new InvalidInputException(
                    "dueOn",
                    "'%s' is not due on %s: it is due %s"
                            .formatted(name, entry.dueOn(), obligation.data().rhythmInWords()));
        }
        campaign.lockCooperation(key);
        Optional<DataDelivery> holds = deliveries(key).getOrDefault(obligation.id(), List.of()).stream()
                .filter(known -> known.dueOn().equals(entry.dueOn()))
                .findFirst();
        if (holds.filter(entry::repeats).isPresent()) {
            return;
        }
        boolean there = holds.filter(known -> known.deliveredOn() != null).isPresent();
        if (entry.deliveredOn() == null && !there) {
            throw new InvalidInputException(
                    "deliveredOn",
                    "Nothing is on record of '%s' due on %s that could be taken back: give the day it was delivered"
                            .formatted(name, entry.dueOn()));
        }
        jdbc.sql(
                        """
                        INSERT INTO data_delivery (obligation_id, due_on, delivered_on, reference, remark, recorded_by,
                            recorded_at)
                        VALUES (:obligation, :due, :delivered, :reference, :remark, :by, :at)""")
                .param("obligation", obligation.id())
                .param("due", entry.dueOn())
                .param("delivered", entry.deliveredOn())
                .param("reference", entry.reference())
                .param("remark", entry.remark())
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
        // without the reference: one recorded by mistake may be another partner's
        journal.record(
                key,
                JournalKind.DATA,
                "%s from %s, due %s: %s"
                        .formatted(name, partner.name(), entry.dueOn(), words(entry.deliveredOn(), there)),
                Map.of(),
                Audience.with(partner.id()));
    }

    private static String words(@Nullable LocalDate deliveredOn, boolean corrected) {
        return deliveredOn == null
                ? "the record of the delivery was taken back"
                : "delivered on " + deliveredOn + (corrected ? ", as corrected" : "");
    }

    static DataObligation obligation(ResultSet row, int number) throws SQLException {
        int every = row.getInt("every_days");
        Integer everyDays = row.wasNull() ? null : every;
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        return new DataObligation(
                row.getLong("id"),
                row.getString("party_id"),
                new OwedData(
                        row.getString("name"),
                        row.getString("content"),
                        row.getObject("first_due", LocalDate.class),
                        everyDays,
                        row.getObject("until_day", LocalDate.class)),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                endsOn == null
                        ? null
                        : new DataObligation.End(
                                endsOn,
                                row.getString("end_reason"),
                                row.getString("ended_by"),
                                row.getObject("ended_at", OffsetDateTime.class).toInstant()));
    }

    private static DataDelivery delivery(ResultSet row) throws SQLException {
        return new DataDelivery(
                row.getObject("due_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("reference"),
                row.getString("remark"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
