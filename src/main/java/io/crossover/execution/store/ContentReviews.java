package io.crossover.execution.store;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.execution.BrandTone;
import io.crossover.execution.ContentVerdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The joint content's rounds: our brand's word, then every partner's (E6). */
@Component
public class ContentReviews {

    private final JdbcClient jdbc;
    private final Cooperations cooperations;
    private final CooperationRecord cooperationRecord;
    private final Journal journal;

    ContentReviews(JdbcClient jdbc, Cooperations cooperations, CooperationRecord cooperationRecord, Journal journal) {
        this.jdbc = jdbc;
        this.cooperations = cooperations;
        this.cooperationRecord = cooperationRecord;
        this.journal = journal;
    }

    /** What both brands may and may not say and show, as the strategy has it (D11). */
    public BrandTone brandTone(CooperationKey key) {
        return BrandTone.of(cooperationRecord.get(key, RecordSection.STRATEGY, Map.class));
    }

    /** Takes our brand's word; when it approves, every partner is to be asked, and the ids of these requests come back. */
    public List<Long> ourWord(CooperationKey key, ContentVerdict verdict) {
        record(key, "us", verdict, Audience.OURS);
        return verdict.approved() ? askPartners(key) : List.of();
    }

    /** The partner whose word a request asks for. */
    public Party asked(CooperationKey key, long requestId) {
        String partyId = jdbc.sql("SELECT party_id FROM content_approval WHERE id = :id")
                .param("id", requestId)
                .query(String.class)
                .single();
        return cooperations.partners(key).stream()
                .filter(partner -> partner.id().equals(partyId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(partyId + " is not a partner of " + key));
    }

    public void partnersWord(CooperationKey key, long requestId, ContentVerdict verdict) {
        jdbc.sql("UPDATE content_approval SET approved = :approved, reason = :reason WHERE id = :id")
                .param("approved", verdict.approved())
                .param("reason", verdict.reason())
                .param("id", requestId)
                .update();
        Party partner = asked(key, requestId);
        record(key, partner.name(), verdict, Audience.with(partner.id()));
    }

    /** What the partners of the newest round want changed, one line each; empty when every brand approved. */
    public String whatPartnersWantChanged(CooperationKey key) {
        Map<String, String> names =
                cooperations.partners(key).stream().collect(Collectors.toMap(Party::id, Party::name));
        return jdbc
                .sql(
                        """
                        SELECT party_id, reason FROM content_approval
                        WHERE cooperation_key = :key AND review_round = :round AND approved IS NOT TRUE ORDER BY id""")
                .param("key", key.value())
                .param("round", latestRound(key))
                .query((row, number) -> names.get(row.getString("party_id")) + ": " + row.getString("reason"))
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private List<Long> askPartners(CooperationKey key) {
        int round = 1 + latestRound(key);
        cooperations.partners(key).forEach(partner -> jdbc.sql(
                        """
                        INSERT INTO content_approval (cooperation_key, review_round, party_id)
                        VALUES (:key, :round, :party)""")
                .param("key", key.value())
                .param("round", round)
                .param("party", partner.id())
                .update());
        return jdbc.sql(
                        """
                        SELECT id FROM content_approval
                        WHERE cooperation_key = :key AND review_round = :round ORDER BY id""")
                .param("key", key.value())
                .param("round", round)
                .query(Long.class)
                .list();
    }

    private int latestRound(CooperationKey key) {
        return jdbc.sql("SELECT coalesce(max(review_round), 0) FROM content_approval WHERE cooperation_key = :key")
                .param("key", key.value())
                .query(Integer.class)
                .single();
    }

    private void record(CooperationKey key, String brand, ContentVerdict verdict, Audience audience) {
        journal.record(
                key,
                JournalKind.DECISION,
                "Joint content %s by %s".formatted(verdict.approved() ? "approved" : "sent back", brand),
                reasonOf(verdict.reason()),
                audience);
    }

    private static Map<String, String> reasonOf(@Nullable String reason) {
        return reason == null ? Map.of() : Map.of("reason", reason);
    }
}
