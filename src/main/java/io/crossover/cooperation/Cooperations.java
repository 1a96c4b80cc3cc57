package io.crossover.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every cooperation, its parties, its stage and its status. Each change is a line in the journal. */
@Component
public class Cooperations {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final Actor actor;
    private final CooperationKeys keys;
    private final StagePassages passages;
    private final ApplicationEventPublisher events;

    Cooperations(
            JdbcClient jdbc,
            Journal journal,
            Clock clock,
            Actor actor,
            CooperationKeys keys,
            StagePassages passages,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.actor = actor;
        this.keys = keys;
        this.passages = passages;
        this.events = events;
    }

    /** Opens a cooperation under a new key of this year. */
    public Cooperation open(Proposal proposal, String proposedBy) {
        CooperationKey key = keys.next(LocalDate.now(clock).getYear());
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                        INSERT INTO cooperation (cooperation_key, title, goal, our_brand, our_profile, wanted_from,
                            wanted_to, currency, budget, pilot, stage, stage_since, status, status_since, proposed_by,
                            proposed_at, renews)
                        VALUES (:key, :title, :goal, :brand, :profile, :wantedFrom, :wantedTo, :currency, :budget,
                            :pilot, :stage, :now, :status, :now, :by, :now, :renews)""")
                .param("key", key.value())
                .param("title", proposal.title())
                .param("goal", proposal.goal())
                .param("brand", proposal.ourBrand())
                .param("profile", proposal.ourProfile())
                .param("wantedFrom", proposal.wantedFrom())
                .param("wantedTo", proposal.wantedTo())
                .param("currency", proposal.budget().getCurrencyUnit().getCode())
                .param("budget", proposal.budget().getAmount())
                .param("pilot", proposal.pilot())
                .param("stage", Stage.RESEARCH.name())
                .param("status", Status.RUNNING.name())
                .param("by", proposedBy)
                .param("now", now)
                .param("renews", proposal.renewed().map(CooperationKey::value).orElse(null))
                .update();
        passages.enter(key, Stage.RESEARCH);
        addParty(key, new Party(Party.OURS, proposal.ourBrand(), null, true, "management"));
        journal.record(
                key,
                proposedBy,
                JournalKind.PROPOSAL,
                "Proposed: " + proposal.title(),
                Map.of("goal", proposal.goal(), "budget", proposal.budget().toString()),
                Audience.OURS);
        return get(key);
    }

    public Optional<Cooperation> find(CooperationKey key) {
        return jdbc.sql("SELECT * FROM cooperation WHERE cooperation_key = :key")
                .param("key", key.value())
                .query(Cooperations::cooperation)
                .optional();
    }

    public Cooperation get(CooperationKey key) {
        return find(key).orElseThrow(() -> new IllegalStateException("There is no cooperation " + key));
    }

    /** All of them, newest first. */
    public List<Cooperation> all() {
        return jdbc.sql("SELECT * FROM cooperation ORDER BY proposed_at DESC, cooperation_key DESC")
                .query(Cooperations::cooperation)
                .list();
    }

    /** The cooperations in which one of these groups is a party, newest first. */
    public List<Cooperation> ofGroups(List<String> groupIds) {
        return groupIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                SELECT * FROM cooperation WHERE cooperation_key IN (
                                    SELECT cooperation_key FROM cooperation_party WHERE group_id IN (:groups))
                                ORDER BY proposed_at DESC, cooperation_key DESC""")
                        .param("groups", groupIds)
                        .query(Cooperations::cooperation)
                        .list();
    }

    public void enter(CooperationKey key, Stage stage) {
        jdbc.sql("UPDATE cooperation SET stage = :stage, stage_since = :now WHERE cooperation_key = :key")
                .param("stage", stage.name())
                .param("now", OffsetDateTime.now(clock))
                .param("key", key.value())
                .update();
        passages.enter(key, stage);
        journal.record(key, JournalKind.STAGE, stage.label() + " begins", Map.of(), Audience.EVERYONE);
    }

    /** Changes the status; a cooperation that is over stays as it is. */
    public void become(CooperationKey key, Status status, @Nullable String reason) {
        int changed = jdbc.sql(
                        """
                        UPDATE cooperation SET status = :status, status_reason = :reason, status_since = :now
                        WHERE cooperation_key = :key AND status IN ('RUNNING', 'PAUSED') AND status <> :status""")
                .param("status", status.name())
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("key", key.value())
                .update();
        if (changed == 1) {
            if (status.isOver()) {
                passages.leave(key);
            }
            journal.record(
                    key,
                    status.isOver() ? JournalKind.STAGE : JournalKind.PAUSE,
                    "The cooperation is " + status.label() + (reason == null ? "" : ": " + reason),
                    Map.of(),
                    Audience.EVERYONE);
            events.publishEvent(new Happening.CourseChanged(key, status, reason));
        }
    }

    /**
     * A time in which the cooperation stood still (G9).
     *
     * @param until none: it still does, or was ended in it
     */
    public record Pause(Instant from, @Nullable Instant until) {

        /** Whether any of it lies between these moments. */
        public boolean touches(Instant start, Instant end) {
            return from.isBefore(end) && (until == null || until.isAfter(start));
        }
    }

    /** The pauses of a cooperation, oldest first. */
    public List<Pause> pauses(CooperationKey key) {
        List<Instant> changes = jdbc
                .sql(
                        """
                        SELECT recorded_at FROM journal_entry
                        WHERE cooperation_key = :key AND kind = :kind ORDER BY id""")
                .param("key", key.value())
                .param("kind", JournalKind.PAUSE.name())
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
        // it is paused and goes on by turns
        return IntStream.iterate(0, pause -> pause < changes.size(), pause -> pause + 2)
                .mapToObj(pause ->
                        new Pause(changes.get(pause), pause + 1 < changes.size() ? changes.get(pause + 1) : null))
                .toList();
    }

    /** Ends a cooperation that does not reach its campaign, for the reason that lies in its stage. */
    public void endEarly(CooperationKey key) {
        Stage stage = get(key).stage();
        String reason =
                switch (stage) {
                    case RESEARCH -> "no partner was found";
                    case DESIGN -> "the strategy was rejected";
                    case SIGNING -> "no agreement was signed";
                    default -> "the launch was stopped";
                };
        become(key, Status.ENDED, reason);
    }

    /** Sets the campaign's first and last day, both included. */
    public void schedule(CooperationKey key, LocalDate from, LocalDate to) {
        jdbc.sql("UPDATE cooperation SET campaign_from = :from, campaign_to = :to WHERE cooperation_key = :key")
                .param("from", from)
                .param("to", to)
                .param("key", key.value())
                .update();
    }

    public void addParty(CooperationKey key, Party party) {
        try {
            jdbc.sql(
                            """
                            INSERT INTO cooperation_party
                                (cooperation_key, party_id, position, name, industry, ours, group_id)
                            VALUES (:key, :id, (SELECT count(*) FROM cooperation_party WHERE cooperation_key = :key),
                                :name, :industry, :ours, :group)""")
                    .param("key", key.value())
                    .param("id", party.id())
                    .param("name", party.name())
                    .param("industry", party.industry())
                    .param("ours", party.ours())
                    .param("group", party.groupId())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new InvalidInputException("party", party.name() + " is already a party of " + key);
        }
    }

    /** The parties of a cooperation, ourselves first. */
    public List<Party> parties(CooperationKey key) {
        return jdbc.sql("SELECT * FROM cooperation_party WHERE cooperation_key = :key ORDER BY position")
                .param("key", key.value())
                .query(Cooperations::party)
                .list();
    }

    /** The partners of every cooperation that has any, in one query. */
    public Map<CooperationKey, List<Party>> partnersOfAll() {
        Map<CooperationKey, List<Party>> partners = new HashMap<>();
        jdbc.sql("SELECT * FROM cooperation_party WHERE NOT ours ORDER BY cooperation_key, position")
                .query(row -> {
                    partners.computeIfAbsent(
                                    new CooperationKey(row.getString("cooperation_key")), key -> new ArrayList<>())
                            .add(party(row, 0));
                });
        return partners;
    }

    /** The partners of a cooperation, without ourselves. */
    public List<Party> partners(CooperationKey key) {
        return parties(key).stream().filter(party -> !party.ours()).toList();
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        return new Party(
                row.getString("party_id"),
                row.getString("name"),
                row.getString("industry"),
                row.getBoolean("ours"),
                row.getString("group_id"));
    }

    /** The cooperations in which a company takes part, oldest first. */
    public List<CooperationKey> ofGroup(String groupId) {
        return jdbc.sql(
                        "SELECT cooperation_key FROM cooperation_party WHERE group_id = :group ORDER BY cooperation_key")
                .param("group", groupId)
                .query((row, number) -> new CooperationKey(row.getString("cooperation_key")))
                .list();
    }

    private static Cooperation cooperation(ResultSet row, int number) throws SQLException {
        String renews = row.getString("renews");
        return new Cooperation(
                new CooperationKey(row.getString("cooperation_key")),
                new Proposal(
                        row.getString("title"),
                        row.getString("goal"),
                        row.getString("our_brand"),
                        row.getString("our_profile"),
                        row.getObject("wanted_from", LocalDate.class),
                        row.getObject("wanted_to", LocalDate.class),
                        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("budget")),
                        row.getBoolean("pilot"),
                        renews == null ? null : new CooperationKey(renews)),
                Stage.valueOf(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                Status.valueOf(row.getString("status")),
                row.getObject("status_since", OffsetDateTime.class).toInstant(),
                row.getString("status_reason"),
                row.getObject("campaign_from", LocalDate.class),
                row.getObject("campaign_to", LocalDate.class),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
