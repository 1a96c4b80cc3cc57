package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Happening;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.monitoring.MissingDelivery;
import io.crossover.monitoring.PartnerPerformance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells once of each delivery of data that did not come by its day (M8): the journal keeps it for us and the partner. An
 * obligation is looked at once a day, in a transaction that begins with its own row, so that of two nodes one tells.
 * What a paused cooperation is owed waits until it goes on (G9); of one that is over nothing is told.
 */
@Component
public class LateDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(LateDeliveries.class);

    private final JdbcClient jdbc;
    private final PartnerPerformances performances;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateDeliveries(
            JdbcClient jdbc,
            PartnerPerformances performances,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.performances = performances;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Unlooked(long id, CooperationKey key, String name, String partyId, LocalDate toldBefore) {}

    /** Tells of what was not told yet. */
    public void tell() {
        LocalDate today = LocalDate.now(clock);
        unlooked(today).forEach(obligation -> look(obligation, today));
    }

    /** The trouble of one keeps no other from being looked at. */
    private void look(Unlooked obligation, LocalDate today) {
        try {
            transaction.executeWithoutResult(status -> tell(obligation, today));
        } catch (DataAccessException | IllegalStateException e) {
            LOG.error("Whether '{}' of {} came cannot be looked at", obligation.name(), obligation.key(), e);
        }
    }

    private List<Unlooked> unlooked(LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT data_obligation.id, data_obligation.cooperation_key, name, party_id, told_before
                        FROM data_obligation
                        JOIN cooperation ON cooperation.cooperation_key = data_obligation.cooperation_key
                        WHERE told_before < :today AND cooperation.status = 'RUNNING' ORDER BY data_obligation.id""")
                .param("today", today)
                .query((row, number) -> new Unlooked(
                        row.getLong("id"),
                        new CooperationKey(row.getString("cooperation_key")),
                        row.getString("name"),
                        row.getString("party_id"),
                        row.getObject("told_before", LocalDate.class)))
                .list();
    }

    private void tell(Unlooked obligation, LocalDate today) {
        int taken = jdbc.sql(
                        """
                        UPDATE data_obligation SET told_before = :today
                        WHERE id = :id AND told_before = :before""")
                .param("today", today)
                .param("id", obligation.id())
                .param("before", obligation.toldBefore())
                .update();
        if (taken == 1) {
            performances.performances(obligation.key()).stream()
                    .filter(one -> one.partner().id().equals(obligation.partyId()))
                    .map(PartnerPerformance::missing)
                    .flatMap(List::stream)
                    .filter(missing -> missing.obligation() == obligation.id()
                            && !missing.dueOn().isBefore(obligation.toldBefore()))
                    .forEach(missing -> tell(obligation.key(), missing));
        }
    }

    private void tell(CooperationKey key, MissingDelivery missing) {
        journal.record(
                key,
                Actor.SYSTEM,
                JournalKind.REMINDER,
                "Data did not come: %s from %s, due %s".formatted(missing.data(), missing.partner(), missing.dueOn()),
                Map.of(),
                Audience.with(missing.partyId()));
        events.publishEvent(new Happening.DataOverdue(
                key, missing.partner(), missing.data(), missing.obligation(), missing.dueOn()));
    }
}
