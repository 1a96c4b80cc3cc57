package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.monitoring.AuditFinding;
import io.crossover.monitoring.AuditSubject;
import io.crossover.monitoring.PartnerAudit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Third-party audits of partners (M8); nothing recorded is ever changed, a correction stands beside what it replaces. */
@Component
public class PartnerAudits {

    private final JdbcClient jdbc;
    private final KpiTable campaign;
    private final Journal journal;
    private final Actor actor;
    private final Clock clock;

    PartnerAudits(JdbcClient jdbc, KpiTable campaign, Journal journal, Actor actor, Clock clock) {
        this.jdbc = jdbc;
        this.campaign = campaign;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** Those that hold, the newest first, each with what it replaced. */
    public List<PartnerAudit> of(CooperationKey key) {
        Map<Long, PartnerAudit> holding = new LinkedHashMap<>();
        // a correction comes after what it replaces
        rows(key).forEach(row -> {
            List<PartnerAudit> replaced = new ArrayList<>();
            Optional.ofNullable(row.replaces()).map(holding::remove).ifPresent(before -> {
                replaced.add(before.withoutReplaced());
                replaced.addAll(before.replaced());
            });
            holding.put(row.id(), new PartnerAudit(row.id(), row.party(), row.entry(), row.by(), row.at(), replaced));
        });
        return holding.values().stream()
                .sorted(Comparator.comparing(
                                (PartnerAudit audit) -> audit.entry().auditedOn())
                        .thenComparing(PartnerAudit::id)
                        .reversed())
                .toList();
    }

    /**
     * Records an audit; the same one twice counts once.
     *
     * @param replaces the audit that it corrects; none: it is a new one
     * @throws InvalidInputException when what it corrects was corrected by another one meanwhile
     */
    @Transactional
    public void record(CooperationKey key, Party partner, PartnerAudit.Entry entry, @Nullable PartnerAudit replaces) {
        campaign.lockCooperation(key);
        List<PartnerAudit> holding = of(key);
        if (holding.stream()
                .anyMatch(known ->
                        known.partyId().equals(partner.id()) && known.entry().equals(entry))) {
            return;
        }
        if (replaces != null && holding.stream().noneMatch(known -> known.id() == replaces.id())) {
            throw new InvalidInputException(
                    "replaces", "This audit was corrected by somebody else meanwhile: look at the newest one first");
        }
        jdbc.sql(
                        """
                        INSERT INTO partner_audit (cooperation_key, party_id, subject, about, auditor, audited_on,
                            stated, found, unit, finding, reference, remark, replaces, recorded_by, recorded_at)
                        VALUES (:key, :party, :subject, :about, :auditor, :on, :stated, :found, :unit, :finding,
                            :reference, :remark, :replaces, :by, :at)""")
                .param("key", key.value())
                .param("party", partner.id())
                .param("subject", entry.subject().name())
                .param("about", entry.about())
                .param("auditor", entry.auditor())
                .param("on", entry.auditedOn())
                .param("stated", entry.stated())
                .param("found", entry.found())
                .param("unit", entry.unit())
                .param("finding", entry.finding().name())
                .param("reference", entry.reference())
                .param("remark", entry.remark())
                .param("replaces", replaces == null ? null : replaces.id())
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("about", entry.about());
        figures.put("stated", "%s %s".formatted(entry.stated().toPlainString(), entry.unit()));
        Optional.ofNullable(entry.found())
                .ifPresent(found -> figures.put("found", "%s %s".formatted(found.toPlainString(), entry.unit())));
        figures.put("auditor", entry.auditor());
        journal.record(
                key,
                JournalKind.DECISION,
                "%s %s's %s, %s: %s"
                        .formatted(
                                replaces == null ? "Audit of" : "Corrected: audit of",
                                partner.name(),
                                entry.subject().id(),
                                entry.auditedOn(),
                                entry.finding().label()),
                figures);
    }

    private record Row(
            long id, String party, PartnerAudit.Entry entry, @Nullable Long replaces, String by, Instant at) {}

    private List<Row> rows(CooperationKey key) {
        return jdbc.sql("SELECT * FROM partner_audit WHERE cooperation_key = :key ORDER BY id")
                .param("key", key.value())
                .query(PartnerAudits::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("party_id"),
                new PartnerAudit.Entry(
                        AuditSubject.valueOf(row.getString("subject")),
                        row.getString("about"),
                        row.getString("auditor"),
                        row.getObject("audited_on", LocalDate.class),
                        plain(row.getBigDecimal("stated")),
                        Optional.ofNullable(row.getBigDecimal("found"))
                                .map(PartnerAudits::plain)
                                .orElse(null),
                        row.getString("unit"),
                        AuditFinding.valueOf(row.getString("finding")),
                        row.getString("reference"),
                        row.getString("remark")),
                row.getObject("replaces", Long.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** As it was entered: without the column's zeros. */
    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
