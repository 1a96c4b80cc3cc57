package io.crossover.research.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.CooperationKey;
import io.crossover.research.Assessment;
import io.crossover.research.Candidate;
import io.crossover.research.Candidate.Clearance;
import io.crossover.research.Candidate.Outcome;
import io.crossover.research.Evidence;
import io.crossover.research.Indicator;
import io.crossover.research.Judgement;
import io.crossover.research.ScoreSheet;
import io.crossover.research.ThreeC;
import io.crossover.research.ThreeLevels;
import io.crossover.research.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Every candidate that was ever assessed, with its assessment. */
@Component
public class Candidates {

    private final JdbcClient jdbc;
    private final ObjectMapper mapper;

    Candidates(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Adds a candidate that nothing is on file about yet. */
    public long add(CooperationKey key, String name, String industry, @Nullable String contact) {
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO candidate (cooperation_key, name, industry, contact, outcome)
                        VALUES (:key, :name, :industry, :contact, :outcome)""")
                .param("key", key.value())
                .param("name", name)
                .param("industry", industry)
                .param("contact", contact)
                .param("outcome", Outcome.OPEN.name())
                .update(id, "id");
        return id.getKeyAs(Number.class).longValue();
    }

    public Candidate get(long id) {
        Map<Indicator, Integer> scores = new EnumMap<>(Indicator.class);
        Map<Indicator, String> remarks = new EnumMap<>(Indicator.class);
        jdbc.sql("SELECT indicator, score, remark FROM candidate_indicator WHERE candidate_id = :id")
                .param("id", id)
                .query(row -> {
                    Indicator indicator = Indicator.valueOf(row.getString("indicator"));
                    scores.put(indicator, row.getInt("score"));
                    if (row.getString("remark") != null) {
                        remarks.put(indicator, row.getString("remark"));
                    }
                });
        return jdbc.sql("SELECT * FROM candidate WHERE id = :id")
                .param("id", id)
                .query((row, number) -> candidate(row, scores, remarks))
                .single();
    }

    /** The candidates with these ids, in their order. */
    public List<Candidate> get(List<Long> ids) {
        return ids.stream().map(this::get).toList();
    }

    /** What was said of a company of this name in other cooperations, newest first (S7). */
    public List<Candidate> earlier(String name, CooperationKey notIn) {
        return jdbc
                .sql(
                        """
                        SELECT id FROM candidate WHERE name = :name AND cooperation_key <> :key
                        AND outcome <> :open ORDER BY id DESC""")
                .param("name", name)
                .param("key", notIn.value())
                .param("open", Outcome.OPEN.name())
                .query(Long.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    public void file(long id, Evidence evidence) {
        jdbc.sql("UPDATE candidate SET evidence = :evidence WHERE id = :id")
                .param("evidence", write(evidence))
                .param("id", id)
                .update();
    }

    /** Files a score sheet, in place of the one before it. */
    public void file(long id, Assessment assessment) {
        jdbc.sql(
                        """
                        UPDATE candidate SET total_twelfths = :total, compatibility = :compatibility,
                            contribution = :contribution, conflict = :conflict, strategic_fit = :strategicFit,
                            resource_fit = :resourceFit, execution_synergy = :executionSynergy
                        WHERE id = :id""")
                .param("total", assessment.sheet().total().twelfths())
                .param("compatibility", assessment.threeC().compatibility())
                .param("contribution", assessment.threeC().contribution())
                .param("conflict", assessment.threeC().conflict())
                .param("strategicFit", assessment.levels().strategicFit())
                .param("resourceFit", assessment.levels().resourceComplementarity())
                .param("executionSynergy", assessment.levels().executionSynergy())
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM candidate_indicator WHERE candidate_id = :id")
                .param("id", id)
                .update();
        assessment.sheet().scores().forEach((indicator, score) -> jdbc.sql(
                        """
                        INSERT INTO candidate_indicator (candidate_id, indicator, score, remark)
                        VALUES (:id, :indicator, :score, :remark)""")
                .param("id", id)
                .param("indicator", indicator.name())
                .param("score", score)
                .param("remark", assessment.remarks().get(indicator))
                .update());
    }

    public void file(long id, Clearance clearance) {
        jdbc.sql("UPDATE candidate SET cleared = :cleared, clearance_reason = :reason WHERE id = :id")
                .param("cleared", clearance.cleared())
                .param("reason", clearance.reason())
                .param("id", id)
                .update();
    }

    public void file(long id, Judgement judgement) {
        jdbc.sql("UPDATE candidate SET verdict = :verdict, verdict_reasons = :reasons WHERE id = :id")
                .param("verdict", judgement.verdict().name())
                .param("reasons", write(judgement.reasons()))
                .param("id", id)
                .update();
    }

    public void file(long id, Outcome outcome, String reason) {
        jdbc.sql("UPDATE candidate SET outcome = :outcome, outcome_reason = :reason WHERE id = :id")
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private Candidate candidate(ResultSet row, Map<Indicator, Integer> scores, Map<Indicator, String> remarks)
            throws SQLException {
        return new Candidate(
                row.getLong("id"),
                new CooperationKey(row.getString("cooperation_key")),
                row.getString("name"),
                row.getString("industry"),
                row.getString("contact"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("outcome_reason"),
                row.getString("evidence") == null ? null : read(row.getString("evidence"), Evidence.class),
                scores.isEmpty() ? null : assessment(row, scores, remarks),
                clearance(row),
                judgement(row));
    }

    private static Assessment assessment(ResultSet row, Map<Indicator, Integer> scores, Map<Indicator, String> remarks)
            throws SQLException {
        return new Assessment(
                ScoreSheet.of(scores),
                remarks,
                new ThreeC(row.getInt("compatibility"), row.getInt("contribution"), row.getInt("conflict")),
                new ThreeLevels(
                        row.getInt("strategic_fit"), row.getInt("resource_fit"), row.getInt("execution_synergy")));
    }

    private static @Nullable Clearance clearance(ResultSet row) throws SQLException {
        boolean cleared = row.getBoolean("cleared");
        return row.wasNull() ? null : new Clearance(cleared, row.getString("clearance_reason"));
    }

    private @Nullable Judgement judgement(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new Judgement(
                        Verdict.valueOf(verdict), List.of(read(row.getString("verdict_reasons"), String[].class)));
    }

    private String write(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + document.getClass(), e);
        }
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return mapper.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored document does not read as " + type.getSimpleName(), e);
        }
    }
}
