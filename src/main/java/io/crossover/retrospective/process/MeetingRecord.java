package io.crossover.retrospective.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.cooperation.TrackRecord;
import io.crossover.cooperation.TrackRecords;
import io.crossover.engine.ProcessVariable;
import io.crossover.retrospective.Lesson;
import io.crossover.retrospective.MoneyReturn;
import io.crossover.retrospective.Outcome;
import io.crossover.retrospective.PartnerRating;
import io.crossover.retrospective.RetrospectiveReport;
import io.crossover.retrospective.store.Lessons;
import io.crossover.retrospective.store.PartnerMemory;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Takes over what the meeting entered: the report, the lessons, each partner's record. */
@Component
class MeetingRecord {

    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final Journal journal;
    private final Lessons lessons;
    private final PartnerMemory memory;
    private final TeamworkHistory teamwork;
    private final TrackRecords trackRecords;

    MeetingRecord(
            Cooperations cooperations,
            CooperationRecord record,
            Journal journal,
            Lessons lessons,
            PartnerMemory memory,
            TeamworkHistory teamwork,
            TrackRecords trackRecords) {
        this.cooperations = cooperations;
        this.record = record;
        this.journal = journal;
        this.lessons = lessons;
        this.memory = memory;
        this.teamwork = teamwork;
        this.trackRecords = trackRecords;
    }

    Outcome keep(CooperationKey key, VariableScope scope) {
        List<Lesson> learned = RetrospectiveVariables.LESSONS.find(scope).orElse(List.of());
        List<PartnerRating> ratings =
                RetrospectiveVariables.PARTNER_RATINGS.find(scope).orElse(List.of());
        List<Party> partners = cooperations.partners(key);
        requireEveryPartnerOnce(partners, ratings);
        KpiSheet sheet =
                record.find(key, RecordSection.KPI_SHEET, KpiSheet.class).orElse(new KpiSheet(List.of()));
        Outcome outcome = Outcome.of(sheet, journal.of(key));
        MoneyReturn money = new MoneyReturn(
                RetrospectiveVariables.GROSS_RETURN.find(scope).orElse(BigDecimal.ZERO),
                RetrospectiveVariables.TOTAL_COST.find(scope).orElse(BigDecimal.ZERO));
        record.publish(
                key,
                RecordSection.RETROSPECTIVE,
                new RetrospectiveReport(
                        money.returnOnCost().orElse(null),
                        money.netMargin().orElse(null),
                        answers(scope),
                        RetrospectiveVariables.WHY_IT_WORKED.get(scope),
                        RetrospectiveVariables.WHY_IT_DID_NOT.get(scope),
                        RetrospectiveVariables.PARTICIPANTS.get(scope),
                        outcome,
                        learned,
                        ratings,
                        teamwork.of(key),
                        null));
        learned.forEach(lesson -> lessons.add(key, lesson));
        Map<String, TrackRecord> tracks = trackRecords.of(key);
        ratings.forEach(rating -> memory.remember(
                key, partner(partners, rating), rating, outcome, Objects.requireNonNull(tracks.get(rating.partner()))));
        journal.record(
                key,
                JournalKind.DECISION,
                "The retrospective was held: " + learned.size() + " lessons kept",
                Map.of("kpisGreenInPercent", outcome.greenPercent(), "incidents", outcome.incidents()));
        return outcome;
    }

    private static Map<String, String> answers(VariableScope scope) {
        Map<String, String> answers = new TreeMap<>();
        for (ProcessVariable<String> answer : RetrospectiveVariables.ANSWERS) {
            answer.find(scope).ifPresent(value -> answers.put(answer.name(), value));
        }
        return answers;
    }

    private static void requireEveryPartnerOnce(List<Party> partners, List<PartnerRating> ratings) {
        Set<String> rated = new HashSet<>();
        for (PartnerRating rating : ratings) {
            if (!rated.add(rating.partner())) {
                throw new InvalidInputException(
                        "partnerRatings", partner(partners, rating).name() + " is rated twice; keep one line");
            }
        }
        Optional<Party> missing = partners.stream()
                .filter(partner -> !rated.contains(partner.id()))
                .findFirst();
        if (missing.isPresent()) {
            throw new InvalidInputException(
                    "partnerRatings", "Rate " + missing.get().name() + " as well: every partner's record is kept");
        }
    }

    private static Party partner(List<Party> partners, PartnerRating rating) {
        return partners.stream()
                .filter(partner -> partner.id().equals(rating.partner()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("partnerRatings", "Choose a partner of this cooperation"));
    }
}
