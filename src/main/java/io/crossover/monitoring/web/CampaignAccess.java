package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.people.CurrentPerson;
import io.crossover.people.PeopleGroup;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may see a campaign's figures and who may change them (domain.md 11). */
@Component
class CampaignAccess {

    private static final int MOST = 10_000;

    private final Cooperations cooperations;

    /** A cooperation is never deleted: once seen, it need not be looked for with each measurement. */
    private final Set<CooperationKey> seen = ConcurrentHashMap.newKeySet();

    CampaignAccess(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    /** Our people, and the partners of that cooperation; to everybody else it does not exist. */
    void requireReader(CooperationKey key, CurrentPerson person) {
        boolean visible = person.isPartner()
                ? cooperations.partners(key).stream()
                        .anyMatch(partner -> person.partnerGroups().contains(partner.groupId()))
                : exists(key);
        if (!visible) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no cooperation " + key + ".");
        }
    }

    private boolean exists(CooperationKey key) {
        if (seen.contains(key)) {
            return true;
        }
        boolean exists = cooperations.find(key).isPresent();
        if (exists && seen.size() < MOST) {
            seen.add(key);
        }
        return exists;
    }

    /** Our own people. */
    void requireColleague(CooperationKey key, CurrentPerson person) {
        requireReader(key, person);
        if (person.isPartner()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only the shared KPIs are for partners.");
        }
    }

    /** Who makes the campaign's content (M10). */
    void requireContentMaker(CooperationKey key, CurrentPerson person) {
        requireReader(key, person);
        if (!isContentMaker(person)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Only the content and marketing groups and management enter a campaign's core content.");
        }
    }

    static boolean isContentMaker(CurrentPerson person) {
        return !person.isPartner()
                && (person.isIn(PeopleGroup.CONTENT) || person.isIn(PeopleGroup.MARKETING) || person.isManagement());
    }

    void requireWriter(CooperationKey key, CurrentPerson person) {
        requireReader(key, person);
        if (person.isPartner() || !(person.isIn(PeopleGroup.DATA) || person.isManagement())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Only the data group and management change a campaign's figures.");
        }
    }
}
