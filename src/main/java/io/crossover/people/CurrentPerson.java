package io.crossover.people;

import java.security.Principal;
import java.util.List;

/**
 * Who is logged in: the principal of every request to our pages and our API, taken by a controller as
 * {@code @AuthenticationPrincipal CurrentPerson person}.
 *
 * @param id the account's name
 * @param groups the groups of the account at this moment
 */
public record CurrentPerson(String id, List<String> groups) implements Principal {

    public CurrentPerson {
        groups = List.copyOf(groups);
    }

    @Override
    public String getName() {
        return id;
    }

    public boolean isIn(PeopleGroup group) {
        return groups.contains(group.id());
    }

    public boolean isManagement() {
        return isIn(PeopleGroup.MANAGEMENT) || isIn(PeopleGroup.ADMINISTRATOR);
    }

    /** Somebody from the other side: sees what domain.md 11 shares, even when also in a group of ours. */
    public boolean isPartner() {
        return isIn(PeopleGroup.PARTNER) || !partnerGroups().isEmpty();
    }

    /** The partner organisations that the person belongs to. */
    public List<String> partnerGroups() {
        return groups.stream()
                .filter(group -> group.startsWith(PeopleGroup.PARTNER_PREFIX))
                .toList();
    }
}
