package io.crossover.research.process;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.PartnerMemories;
import io.crossover.cooperation.PartnerMemories.Memory;
import io.crossover.cooperation.TrackRecord;
import io.crossover.cooperation.TrackRecords;
import io.crossover.research.Assessment;
import io.crossover.research.AssessmentReport;
import io.crossover.research.Candidate;
import io.crossover.research.Candidate.Clearance;
import io.crossover.research.Candidate.Outcome;
import io.crossover.research.Evidence;
import io.crossover.research.Judgement;
import io.crossover.research.ProposedCandidate;
import io.crossover.research.Verdict;
import io.crossover.research.VerdictTable;
import io.crossover.research.process.AssessmentVariables.EarlierCooperation;
import io.crossover.research.store.Candidates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes a candidate from the proposal to its outcome; each judgement and decision is a line in the journal. */
@Component
class CandidateAssessments {

    private final Candidates candidates;
    private final VerdictTable table;
    private final Cooperations cooperations;
    private final Journal journal;
    private final PartnerMemories memories;
    private final TrackRecords trackRecords;

    CandidateAssessments(
            Candidates candidates,
            VerdictTable table,
            Cooperations cooperations,
            Journal journal,
            PartnerMemories memories,
            TrackRecords trackRecords) {
        this.candidates = candidates;
        this.table = table;
        this.cooperations = cooperations;
        this.journal = journal;
        this.memories = memories;
        this.trackRecords = trackRecords;
    }

    /** Opens an assessment for each company proposed; one that is named twice is assessed once. */
    List<Long> open(CooperationKey key, List<ProposedCandidate> proposed) {
        Map<String, ProposedCandidate> byName = proposed.stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.name().strip().toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new));
        return byName.values().stream()
                .map(candidate ->
                        candidates.add(key, candidate.name().strip(), candidate.industry(), candidate.contact()))
                .toList();
    }

    Candidate get(long id) {
        return candidates.get(id);
    }

    /** What we know already of a company that we assessed or worked with before (S7). */
    List<EarlierCooperation> earlier(Candidate candidate) {
        return candidates.earlier(candidate.name(), candidate.key()).stream()
                .map(this::remembered)
                .toList();
    }

    private EarlierCooperation remembered(Candidate earlier) {
        Cooperation cooperation = cooperations.get(earlier.key());
        List<JournalEntry> entries = journal.of(earlier.key());
        Optional<Memory> memory = memories.find(earlier.key(), earlier.name());
        return new EarlierCooperation(
                "%s %s, %s"
                        .formatted(
                                cooperation.key(),
                                cooperation.proposal().title(),
                                cooperation.status().label()),
                Optional.ofNullable(earlier.assessment())
                        .map(assessment -> assessment.sheet().total().toString())
                        .orElse(null),
                earlier.outcome().label(),
                memory.map(known -> "%d of 5, %d %% of the KPIs green".formatted(known.rating(), known.greenPercent()))
                        .orElse(null),
                memory.map(Memory::trackRecord)
                        .or(() -> trackRecord(earlier))
                        .map(TrackRecord::words)
                        .orElse(null),
                "%s, %s"
                        .formatted(
                                count(entries, JournalKind.ESCALATION, "escalation"),
                                count(entries, JournalKind.INCIDENT, "incident")));
    }

    /** Of a partner whose cooperation has had no retrospective: as it stands now. */
    private Optional<TrackRecord> trackRecord(Candidate earlier) {
        return cooperations.partners(earlier.key()).stream()
                .filter(partner -> partner.name().equals(earlier.name()))
                .findFirst()
                .map(partner -> trackRecords.of(earlier.key()).get(partner.id()));
    }

    /** Such as "2 incidents". */
    private static String count(List<JournalEntry> entries, JournalKind kind, String word) {
        long count = entries.stream().filter(entry -> entry.kind() == kind).count();
        return "%d %s%s".formatted(count, word, count == 1 ? "" : "s");
    }

    void file(long id, Evidence evidence) {
        candidates.file(id, evidence);
    }

    /** Files the score sheet (S1). */
    void score(long id, Assessment assessment) {
        candidates.file(id, assessment);
        Candidate candidate = candidates.get(id);
        journal.record(
                candidate.key(),
                JournalKind.SCORE,
                "%s scored %s of 25"
                        .formatted(candidate.name(), assessment.sheet().total()),
                Map.of(
                        "total", assessment.sheet().total().toDecimal(),
                        "dimensions", AssessmentReport.dimensions(assessment.sheet()),
                        "threeC", assessment.threeC(),
                        "levels", assessment.levels()));
    }

    /** Files what legal says about a regulated industry (S2). */
    void clear(long id, Clearance clearance) {
        candidates.file(id, clearance);
        Candidate candidate = candidates.get(id);
        journal.record(
                candidate.key(),
                JournalKind.DECISION,
                "Legal %s %s".formatted(clearance.cleared() ? "cleared" : "did not clear", candidate.name()),
                Map.of("industry", candidate.industry(), "reason", clearance.reason()));
    }

    /** Finds the verdict by the rules (S1, S2, S4); what they leave to management stays open. */
    Verdict judge(long id) {
        Candidate candidate = candidates.get(id);
        Judgement judgement = Judgement.of(candidate.toCase(), table);
        candidates.file(id, judgement);
        switch (judgement.verdict()) {
            case RECOMMENDED -> candidates.file(id, Outcome.TAKEN_ON, String.join("; ", judgement.reasons()));
            case DROP -> candidates.file(id, Outcome.DROPPED, String.join("; ", judgement.reasons()));
            case MANAGEMENT -> {}
        }
        journal.record(
                candidate.key(),
                Actor.SYSTEM,
                JournalKind.DECISION,
                "Verdict on %s: %s"
                        .formatted(candidate.name(), judgement.verdict().label()),
                figures(candidate, judgement),
                Audience.OURS);
        return judgement.verdict();
    }

    private static Map<String, Object> figures(Candidate candidate, Judgement judgement) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("total", candidate.scored().sheet().total().toDecimal());
        candidate.gathered().overlap().ifPresent(overlap -> figures.put("audienceOverlap", overlap));
        figures.put("regulated", candidate.gathered().regulated());
        figures.put("clearedByLegal", candidate.clearedByLegal());
        figures.put("missingLooks", candidate.gathered().missingLooks().size());
        figures.put("reasons", judgement.reasons());
        return figures;
    }

    /** Files management's decision on a candidate that the rules left open. */
    void decide(long id, Outcome outcome, String reason) {
        candidates.file(id, outcome, reason);
        Candidate candidate = candidates.get(id);
        journal.record(
                candidate.key(),
                JournalKind.DECISION,
                "Management decided on %s: %s".formatted(candidate.name(), outcome.label()),
                Map.of(
                        "reason",
                        reason,
                        "total",
                        candidate.scored().sheet().total().toDecimal()));
    }
}
