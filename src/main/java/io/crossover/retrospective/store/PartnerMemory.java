package io.crossover.retrospective.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Party;
import io.crossover.retrospective.Feedback;
import io.crossover.retrospective.Outcome;
import io.crossover.retrospective.PartnerRating;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What partners said and what we remember of them (T3, T5). */
@Component
public class PartnerMemory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerMemory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    /** Adds a cooperation to a partner's record. */
    public void remember(CooperationKey key, Party partner, PartnerRating rating, Outcome outcome) {
        jdbc.sql(
                        """
                        INSERT INTO partner_record (cooperation_key, group_id, partner, rating, remark, green_percent,
                            incidents, escalations, recorded_at)
                        VALUES (:key, :group, :partner, :rating, :remark, :green, :incidents, :escalations, :at)""")
                .param("key", key.value())
                .param("group", partner.groupId())
                .param("partner", partner.name())
                .param("rating", rating.rating())
                .param("remark", rating.remark())
                .param("green", outcome.greenPercent())
                .param("incidents", outcome.incidents())
                .param("escalations", outcome.escalations())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
