package io.crossover.retrospective.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Json;
import io.crossover.cooperation.PartnerMemories;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.TrackRecord;
import io.crossover.retrospective.Feedback;
import io.crossover.retrospective.Outcome;
import io.crossover.retrospective.PartnerRating;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What partners said and what we remember of them (T3, T5). */
@Component
public class PartnerMemory implements PartnerMemories {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    PartnerMemory(JdbcClient jdbc, ObjectMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.json = new Json(mapper);
        this.clock = clock;
    }

    public void keep(CooperationKey key, Feedback feedback) {
        jdbc.sql(
                        """
                        INSERT INTO partner_feedback
                            (cooperation_key, partner, went_well, went_badly, rating, would_repeat)
                        VALUES (:key, :partner, :well, :badly, :rating, :repeat)""")
                .param("key", key.value())
                .param("partner", feedback.partner())
                .param("well", feedback.wentWell())
                .param("badly", feedback.wentBadly())
                .param("rating", feedback.rating())
                .param("repeat", feedback.wouldRepeat())
                .update();
    }

    public List<Feedback> feedback(CooperationKey key) {
        return jdbc.sql("SELECT * FROM partner_feedback WHERE cooperation_key = :key ORDER BY partner")
                .param("key", key.value())
                .query((row, number) -> new Feedback(
                        row.getString("partner"),
                        row.getString("went_well"),
                        row.getString("went_badly"),
                        row.getInt("rating"),
                        row.getString("would_repeat")))
                .list();
    }

    @Override
    public Optional<Memory> find(CooperationKey key, String partner) {
        return jdbc.sql(
                        """
                        SELECT rating, green_percent, track_record FROM partner_record
                        WHERE cooperation_key = :key AND partner = :partner""")
                .param("key", key.value())
                .param("partner", partner)
                .query((row, number) -> new Memory(
                        row.getInt("rating"),
                        row.getInt("green_percent"),
                        Optional.ofNullable(row.getString("track_record"))
                                .map(document -> json.read(document, TrackRecord.class))
                                .orElse(null)))
                .optional();
    }

    /** Adds a cooperation to a partner's record. */
    public void remember(
            CooperationKey key, Party partner, PartnerRating rating, Outcome outcome, TrackRecord trackRecord) {
        jdbc.sql(
                        """
                        INSERT INTO partner_record (cooperation_key, group_id, partner, rating, remark, green_percent,
                            incidents, escalations, track_record, recorded_at)
                        VALUES (:key, :group, :partner, :rating, :remark, :green, :incidents, :escalations,
                            :trackRecord, :at)""")
                .param("key", key.value())
                .param("group", partner.groupId())
                .param("partner", partner.name())
                .param("rating", rating.rating())
                .param("remark", rating.remark())
                .param("green", outcome.greenPercent())
                .param("incidents", outcome.incidents())
                .param("escalations", outcome.escalations())
                .param("trackRecord", json.write(trackRecord))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
