package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Party;
import io.crossover.monitoring.AuditSubject;
import io.crossover.monitoring.DataObligation;
import io.crossover.monitoring.PartnerAudit;
import io.crossover.monitoring.PartnerPerformance;
import io.crossover.monitoring.store.DataObligations;
import io.crossover.monitoring.store.PartnerAudits;
import io.crossover.monitoring.store.PartnerPerformances;
import io.crossover.people.CurrentPerson;
import io.crossover.people.PeopleGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes what people enter about their partners' performance (M8), and shows each person their part of it (domain.md 11):
 * our own people all of it, but an audit in full only to those whose work it is; a partner its own.
 */
@Component
class PartnersDesk {

    private static final String WHO_SETS_DATA =
            "The data group, business development and management say what data a partner owes.";

    private final PartnerPerformances performances;
    private final DataObligations obligations;
    private final PartnerAudits audits;
    private final Cooperations cooperations;
    private final CampaignAccess access;
    private final Clock clock;

    PartnersDesk(
            PartnerPerformances performances,
            DataObligations obligations,
            PartnerAudits audits,
            Cooperations cooperations,
            CampaignAccess access,
            Clock clock) {
        this.performances = performances;
        this.obligations = obligations;
        this.audits = audits;
        this.cooperations = cooperations;
        this.access = access;
        this.clock = clock;
    }

    /** @throws ResponseStatusException 404 when the cooperation does not exist for the person */
    List<PartnerPerformance> of(CooperationKey key, CurrentPerson person) {
        access.requireReader(key, person);
        return performances.performances(key).stream()
                .filter(one -> !person.isPartner()
                        || person.partnerGroups().contains(one.partner().groupId()))
                .toList();
    }

    List<PartnerAnswer> answers(CooperationKey key, CurrentPerson person) {
        return of(key, person).stream()
                .map(one -> PartnerAnswer.of(one, !person.isPartner(), seesAuditsInFull(person)))
                .toList();
    }

    boolean seesAuditsInFull(CurrentPerson person) {
        return isOneOf(person, PeopleGroup.BUSINESS_DEVELOPMENT, PeopleGroup.FINANCE, PeopleGroup.LEGAL);
    }

    /** Who agrees with a partner on the data that it delivers. */
    boolean maySetData(CurrentPerson person) {
        return isOneOf(person, PeopleGroup.DATA, PeopleGroup.BUSINESS_DEVELOPMENT);
    }

    boolean mayRecordDelivery(CurrentPerson person) {
        return isOneOf(person, PeopleGroup.DATA);
    }

    boolean mayRecordAudit(CurrentPerson person, AuditSubject subject) {
        return isOneOf(person, subject == AuditSubject.MONEY ? PeopleGroup.FINANCE : PeopleGroup.BUSINESS_DEVELOPMENT);
    }

    /** What of audits a person may record; empty for who may record none. */
    List<AuditSubject> auditSubjects(CurrentPerson person) {
        return Arrays.stream(AuditSubject.values())
                .filter(subject -> mayRecordAudit(person, subject))
                .toList();
    }

    void setData(CooperationKey key, CurrentPerson person, DataObligationRequest written) {
        require(key, person, maySetData(person), WHO_SETS_DATA);
        obligations.set(key, partner(key, written.partner()), written.read());
    }

    void endData(CooperationKey key, CurrentPerson person, long id, DataEndRequest written) {
        require(key, person, maySetData(person), WHO_SETS_DATA);
        DataObligation obligation = obligation(key, id);
        obligations.end(key, partner(key, obligation.partyId()), obligation, written.read());
    }

    void recordDelivery(CooperationKey key, CurrentPerson person, long id, DataDeliveryRequest written) {
        require(
                key,
                person,
                mayRecordDelivery(person),
                "Deliveries of data are recorded by the data group and management.");
        DataObligation obligation = obligation(key, id);
        obligations.record(key, partner(key, obligation.partyId()), obligation, written.read(LocalDate.now(clock)));
    }

    void recordAudit(CooperationKey key, CurrentPerson person, PartnerAuditRequest written) {
        require(
                key,
                person,
                !auditSubjects(person).isEmpty(),
                "Audits are recorded by finance, business development and management.");
        requireAuditor(person, AuditSubject.of(written.subject()));
        PartnerAudit corrected = written.replaces() == null ? null : corrected(key, written.replaces());
        if (corrected != null) {
            requireAuditor(person, corrected.entry().subject());
        }
        audits.record(key, partner(key, written.partner()), written.read(LocalDate.now(clock)), corrected);
    }

    /** An audit of the cooperation that holds. */
    Optional<PartnerAudit> audit(CooperationKey key, long id) {
        return audits.of(key).stream().filter(one -> one.id() == id).findFirst();
    }

    private PartnerAudit corrected(CooperationKey key, long id) {
        return audit(key, id)
                .orElseThrow(() -> new InvalidInputException(
                        "replaces",
                        "There is no such audit to correct, or it was corrected already: look at the newest one"));
    }

    private void requireAuditor(CurrentPerson person, AuditSubject subject) {
        if (!mayRecordAudit(person, subject)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    subject == AuditSubject.MONEY
                            ? "Audits of money are recorded by finance and management."
                            : "Audits of resources are recorded by business development and management.");
        }
    }

    private void require(CooperationKey key, CurrentPerson person, boolean may, String otherwise) {
        access.requireReader(key, person);
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, otherwise);
        }
    }

    private DataObligation obligation(CooperationKey key, long id) {
        return obligations
                .find(key, id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "%s has no data of this number that is owed.".formatted(key)));
    }

    private Party partner(CooperationKey key, @Nullable String id) {
        return cooperations.partners(key).stream()
                .filter(partner ->
                        partner.id().equals(Optional.ofNullable(id).orElse("").strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("partner", "Choose a partner of this cooperation"));
    }

    private static boolean isOneOf(CurrentPerson person, PeopleGroup... groups) {
        return !person.isPartner()
                && (person.isManagement() || Arrays.stream(groups).anyMatch(person::isIn));
    }
}
