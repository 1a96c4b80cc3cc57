package io.crossover.execution.store;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.execution.ItemVerdict;
import io.crossover.execution.Phase;
import io.crossover.execution.PlanItem;
import io.crossover.execution.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of the plans, from the first task to the acceptance by the other side (E1, E5). */
@Component
public class PlanItems {

    private final JdbcClient jdbc;
    private final Cooperations cooperations;
    private final Journal journal;
    private final Clock clock;
    private final int mostReturns;

    PlanItems(
            JdbcClient jdbc,
            Cooperations cooperations,
            Journal journal,
            Clock clock,
            @Value("${crossover.most-returns:3}") int mostReturns) {
        this.jdbc = jdbc;
        this.cooperations = cooperations;
        this.journal = journal;
        this.clock = clock;
        this.mostReturns = mostReturns;
    }

    public StoredItem get(long id) {
        Raw raw = jdbc.sql("SELECT * FROM plan_item WHERE id = :id")
                .param("id", id)
                .query(PlanItems::raw)
                .single();
        return stored(raw, cooperations.parties(raw.key()));
    }

    /** A cooperation's items in the plan's order. */
    public List<StoredItem> of(CooperationKey key) {
        List<Party> parties = cooperations.parties(key);
        return jdbc
                .sql("SELECT * FROM plan_item WHERE cooperation_key = :key ORDER BY item_number")
                .param("key", key.value())
                .query(PlanItems::raw)
                .list()
                .stream()
                .map(raw -> stored(raw, parties))
                .toList();
    }

    /** The ids of a phase's items that are not accepted yet. */
    public List<Long> open(CooperationKey key, Phase phase) {
        return jdbc.sql(
                        """
                        SELECT id FROM plan_item WHERE cooperation_key = :key AND phase = :phase
                        AND accepted_at IS NULL ORDER BY item_number""")
                .param("key", key.value())
                .param("phase", phase.name())
                .query(Long.class)
                .list();
    }

    public void deliver(long id, String reference, @Nullable String remark) {
        jdbc.sql(
                        """
                        UPDATE plan_item SET delivery_reference = :reference, delivery_remark = :remark,
                            delivered_at = :now
                        WHERE id = :id""")
                .param("reference", reference)
                .param("remark", remark)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        record(get(id), JournalKind.DECISION, "Delivered", figures("reference", reference, "remark", remark));
    }

    /** Takes the accepting side's word and says where it leads (G8). */
    public ItemVerdict judge(long id, ItemVerdict verdict, @Nullable String reason) {
        if (verdict != ItemVerdict.ACCEPTED && (reason == null || reason.isBlank())) {
            throw new InvalidInputException("itemReason", "Say why the deliverable is not accepted");
        }
        StoredItem item = get(id);
        ItemVerdict leadsTo = verdict.leadsTo(item.timesReturned(), mostReturns);
        switch (leadsTo) {
            case ACCEPTED -> {
                markAccepted(id);
                record(item, JournalKind.DECISION, "Accepted", Map.of());
            }
            case REWORK -> {
                markReturned(id);
                record(item, JournalKind.DECISION, "Sent back", figures("reason", reason));
            }
            case DISPUTED ->
                record(
                        item,
                        JournalKind.ESCALATION,
                        verdict == ItemVerdict.REWORK ? "Sent back too often, climbs" : "Disputed, climbs",
                        figures("reason", reason));
        }
        return leadsTo;
    }

    /** Takes a dispute's decision over; whether the delivery stands. */
    public boolean settle(long id, String decision, String resolution) {
        StoredItem item = get(id);
        boolean stands = ItemVerdict.deliveryStands(item.item().accountable(), decision);
        if (stands) {
            markAccepted(id);
        } else {
            jdbc.sql("UPDATE plan_item SET times_returned = 0, delivered_at = NULL WHERE id = :id")
                    .param("id", id)
                    .update();
        }
        record(
                item,
                JournalKind.DECISION,
                stands ? "Dispute settled, the delivery stands" : "Dispute settled, to be reworked",
                figures("decision", decision, "resolution", resolution));
        return stands;
    }

    /** Notes that an item passed its last day without being accepted; parties and managers see it at once (E5). */
    public void late(long id) {
        jdbc.sql("UPDATE plan_item SET late_since = :now WHERE id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        StoredItem item = get(id);
        record(
                item,
                JournalKind.ESCALATION,
                "Late, climbs",
                figures("due", item.item().endsOn()));
    }

    void add(CooperationKey key, PlanItem item) {
        jdbc.sql(
                        """
                        INSERT INTO plan_item (cooperation_key, item_number, phase, description, our_owner, partner_id,
                            contact, accountable, starts_on, ends_on, resources, deliverable)
                        VALUES (:key, :number, :phase, :description, :ourOwner, :partner, :contact, :accountable,
                            :startsOn, :endsOn, :resources, :deliverable)""")
                .param("key", key.value())
                .param("number", item.number())
                .param("phase", item.phase().name())
                .param("description", item.description())
                .param("ourOwner", item.ourOwner())
                .param("partner", item.partner())
                .param("contact", item.contact())
                .param("accountable", item.accountable().name())
                .param("startsOn", item.startsOn())
                .param("endsOn", item.endsOn())
                .param("resources", item.resources())
                .param("deliverable", item.deliverable())
                .update();
    }

    void reschedule(CooperationKey key, PlanItem item) {
        jdbc.sql(
                        """
                        UPDATE plan_item SET starts_on = :startsOn, ends_on = :endsOn
                        WHERE cooperation_key = :key AND item_number = :number""")
                .param("startsOn", item.startsOn())
                .param("endsOn", item.endsOn())
                .param("key", key.value())
                .param("number", item.number())
                .update();
    }

    void removeAll(CooperationKey key) {
        jdbc.sql("DELETE FROM plan_item WHERE cooperation_key = :key")
                .param("key", key.value())
                .update();
    }

    private void markAccepted(long id) {
        jdbc.sql("UPDATE plan_item SET accepted_at = :now WHERE id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private void markReturned(long id) {
        jdbc.sql("UPDATE plan_item SET times_returned = times_returned + 1, delivered_at = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    private void record(StoredItem item, JournalKind kind, String what, Map<String, ?> figures) {
        journal.record(
                item.key(),
                kind,
                "%s: %s".formatted(what, item.item().description()),
                figures,
                Audience.with(item.partner().id()));
    }

    private static Map<String, Object> figures(String name, @Nullable Object value) {
        Map<String, Object> figures = new LinkedHashMap<>();
        Optional.ofNullable(value).ifPresent(given -> figures.put(name, given));
        return figures;
    }

    private static Map<String, Object> figures(
            String name, @Nullable Object value, String otherName, @Nullable Object otherValue) {
        Map<String, Object> figures = figures(name, value);
        figures.putAll(figures(otherName, otherValue));
        return figures;
    }

    private static StoredItem stored(Raw raw, List<Party> parties) {
        Party partner = parties.stream()
                .filter(party -> party.id().equals(raw.item().partner()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not a party of %s".formatted(raw.item().partner(), raw.key())));
        return new StoredItem(
                raw.id(),
                raw.key(),
                raw.item(),
                partner,
                raw.reference(),
                raw.remark(),
                raw.timesReturned(),
                raw.deliveredAt(),
                raw.lateSince(),
                raw.acceptedAt());
    }

    private static Raw raw(ResultSet row, int number) throws SQLException {
        return new Raw(
                row.getLong("id"),
                new CooperationKey(row.getString("cooperation_key")),
                new PlanItem(
                        row.getInt("item_number"),
                        Phase.valueOf(row.getString("phase")),
                        row.getString("description"),
                        row.getString("our_owner"),
                        row.getString("partner_id"),
                        row.getString("contact"),
                        Side.valueOf(row.getString("accountable")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("resources"),
                        row.getString("deliverable")),
                row.getString("delivery_reference"),
                row.getString("delivery_remark"),
                row.getInt("times_returned"),
                instant(row, "delivered_at"),
                instant(row, "late_since"),
                instant(row, "accepted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A row without its party's name, which stands in another table. */
    private record Raw(
            long id,
            CooperationKey key,
            PlanItem item,
            @Nullable String reference,
            @Nullable String remark,
            int timesReturned,
            @Nullable Instant deliveredAt,
            @Nullable Instant lateSince,
            @Nullable Instant acceptedAt) {}
}
