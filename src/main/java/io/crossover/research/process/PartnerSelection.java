package io.crossover.research.process;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.PartnerChoice;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.engine.DecisionTables;
import io.crossover.people.PartnerOrganisations;
import io.crossover.people.PeopleGroup;
import io.crossover.research.AssessmentReport;
import io.crossover.research.Candidate;
import io.crossover.research.Candidate.Outcome;
import io.crossover.research.ContactPerson;
import io.crossover.research.PartnerRanking;
import io.crossover.research.PartnerRanking.Place;
import io.crossover.research.store.Candidates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes partners of candidates: ranking, choice, their accounts and their place in the cooperation (S3). */
@Component
class PartnerSelection {

    /** People write a name as one, in whichever order their language has. */
    private static final String NO_LAST_NAME = "";

    private final Candidates candidates;
    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final Journal journal;
    private final DecisionTables tables;
    private final PartnerOrganisations organisations;

    PartnerSelection(
            Candidates candidates,
            Cooperations cooperations,
            CooperationRecord record,
            Journal journal,
            DecisionTables tables,
            PartnerOrganisations organisations) {
        this.candidates = candidates;
        this.cooperations = cooperations;
        this.record = record;
        this.journal = journal;
        this.tables = tables;
        this.organisations = organisations;
    }

    List<Place> rank(List<Long> candidateIds) {
        return PartnerRanking.of(candidates.get(candidateIds));
    }

    List<Candidate> get(List<Long> candidateIds) {
        return candidates.get(candidateIds);
    }

    /** How many partners need no reason of management's. */
    int limit(CooperationKey key) {
        Cooperation cooperation = cooperations.get(key);
        return tables.row("partner-limit", Map.of("goal", cooperation.proposal().goal()))
                .integer("maximumPartners");
    }

    /**
     * Takes a choice over: at least one partner, or none for a reason.
     *
     * @return whether it needs no reason of management's
     */
    boolean choose(CooperationKey key, List<Long> chosen, @Nullable String noPartnerReason) {
        if (chosen.isEmpty() && noPartnerReason == null) {
            throw new InvalidInputException(
                    "chosenPartners", "Choose at least one partner, or give the reason why none is taken");
        }
        if (!chosen.isEmpty() && noPartnerReason != null) {
            throw new InvalidInputException(
                    "noPartnerReason", "Either choose partners or give the reason why none is taken, not both");
        }
        journal.record(
                key,
                JournalKind.DECISION,
                chosen.isEmpty() ? "No partner chosen" : "Chosen as partners: " + names(chosen),
                noPartnerReason == null ? Map.of("partners", chosen.size()) : Map.of("reason", noPartnerReason));
        return chosen.size() <= limit(key);
    }

    /** Keeps management's answer to a choice of more partners than the limit. */
    void decideOnExtraPartners(CooperationKey key, List<Long> chosen, boolean agreed, String reason) {
        journal.record(
                key,
                JournalKind.DECISION,
                "Management %s to %d partners".formatted(agreed ? "agreed" : "did not agree", chosen.size()),
                Map.of("partners", names(chosen), "limit", limit(key), "reason", reason));
    }

    /**
     * Makes the chosen candidates parties of the cooperation, opens their accounts, and puts the choice on record.
     *
     * @param reason management's, for more partners than the limit
     */
    void conclude(
            CooperationKey key,
            List<Long> candidateIds,
            List<Long> chosen,
            List<ContactPerson> contacts,
            @Nullable String reason) {
        requireDifferentLogins(contacts);
        Map<Long, String> partyIds = new HashMap<>();
        for (Candidate partner : candidates.get(chosen)) {
            partyIds.put(partner.id(), open(partner, peopleOf(partner, contacts)));
        }
        publish(key, candidateIds, partyIds, reason);
    }

    private static void requireDifferentLogins(List<ContactPerson> contacts) {
        Set<String> logins = new HashSet<>();
        for (ContactPerson person : contacts) {
            if (!logins.add(person.complete().login())) {
                throw new InvalidInputException(
                        "partnerContacts",
                        "The login %s stands there twice; each person has one of their own".formatted(person.login()));
            }
        }
    }

    private static List<ContactPerson.Complete> peopleOf(Candidate partner, List<ContactPerson> contacts) {
        List<ContactPerson.Complete> people = contacts.stream()
                .filter(person -> person.partner().equals(Long.toString(partner.id())))
                .map(ContactPerson::complete)
                .toList();
        if (people.isEmpty()) {
            throw new InvalidInputException(
                    "partnerContacts", "Name at least one contact person of %s".formatted(partner.name()));
        }
        return people;
    }

    private String open(Candidate partner, List<ContactPerson.Complete> people) {
        String groupId = organisations.open(partner.name());
        people.forEach(person ->
                organisations.addPerson(groupId, person.login(), person.name(), NO_LAST_NAME, person.email()));
        String partyId = groupId.substring(PeopleGroup.PARTNER.id().length() + 1);
        cooperations.addParty(partner.key(), new Party(partyId, partner.name(), partner.industry(), false, groupId));
        candidates.file(partner.id(), Outcome.PARTNER, "Chosen as a partner");
        return partyId;
    }

    /** Puts on record that nobody was found; the candidates keep their reports. */
    void concludeWithoutPartner(CooperationKey key, List<Long> candidateIds, @Nullable String reason) {
        publish(key, candidateIds, Map.of(), reason == null ? "No candidate was taken on" : reason);
    }

    private void publish(
            CooperationKey key, List<Long> candidateIds, Map<Long, String> partyIds, @Nullable String reason) {
        Map<Long, Integer> places = rankAll(candidateIds);
        record.publish(
                key,
                RecordSection.PARTNER_CHOICE,
                new PartnerChoice(
                        candidates.get(candidateIds).stream()
                                .map(candidate -> AssessmentReport.of(
                                        candidate, partyIds.get(candidate.id()), places.get(candidate.id())))
                                .toList(),
                        reason));
    }

    private Map<Long, Integer> rankAll(List<Long> candidateIds) {
        return rank(candidateIds).stream()
                .collect(Collectors.toMap(place -> place.candidate().id(), Place::place));
    }

    String names(List<Long> candidateIds) {
        return candidates.get(candidateIds).stream().map(Candidate::name).collect(Collectors.joining(", "));
    }
}
