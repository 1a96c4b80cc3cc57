package io.crossover.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the groups that a provider gives a person change about their groups here. Groups that are not known here are
 * passed over; groups that the provider may not give are neither given nor taken.
 *
 * @param join the groups to come
 * @param leave the groups to go
 */
record ProvidersGroups(Set<String> join, Set<String> leave) {

    private static final Set<String> PRIVILEGED =
            Set.of(PeopleGroup.PROCESS_OWNER.id(), PeopleGroup.ADMINISTRATOR.id());

    /** The person cannot be let in with these groups. */
    static final class MixedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MixedException(String message) {
            super(message);
        }
    }

    /**
     * @param claimed as the provider names them
     * @param current the person's groups here
     * @param isOrganisation whether there is a partner organisation with this group
     * @throws MixedException when somebody would be on both sides of a cooperation, or change sides
     */
    static ProvidersGroups of(
            Collection<String> claimed,
            Collection<String> current,
            Predicate<String> isOrganisation,
            SingleSignOnSettings settings) {
        Predicate<String> managed = group -> isStaff(group)
                || isPartner(group)
                || PRIVILEGED.contains(group) && settings.privilegedGroups().contains(group);
        Set<String> wanted = claimed.stream()
                .map(name -> name.startsWith("/") ? name.substring(1) : name)
                .map(name -> settings.groupNames().getOrDefault(name, name))
                .filter(managed)
                .filter(group -> !isPartner(group) || isOrganisation.test(group))
                .collect(Collectors.toCollection(HashSet::new));
        List<String> organisations =
                wanted.stream().filter(ProvidersGroups::isPartner).toList();
        refuseMixture(wanted, organisations, current);
        if (!organisations.isEmpty()) {
            wanted.add(PeopleGroup.PARTNER.id());
        }
        return new ProvidersGroups(
                wanted.stream().filter(group -> !current.contains(group)).collect(Collectors.toUnmodifiableSet()),
                current.stream()
                        .filter(managed)
                        .filter(group -> !wanted.contains(group))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static void refuseMixture(Set<String> wanted, List<String> organisations, Collection<String> current) {
        if (organisations.size() > 1) {
            throw new MixedException("a person acts for one partner organisation, not for several");
        }
        if (!organisations.isEmpty() && wanted.size() > organisations.size()) {
            throw new MixedException("a person is either one of our own people or a partner's");
        }
        boolean oursHere = current.stream().anyMatch(group -> isStaff(group) || PRIVILEGED.contains(group));
        boolean partnersHere = current.stream().anyMatch(ProvidersGroups::isPartner);
        if (!organisations.isEmpty() && oursHere || organisations.isEmpty() && !wanted.isEmpty() && partnersHere) {
            throw new MixedException(
                    "an account does not change sides by itself between our own people and a partner's");
        }
    }

    private static boolean isStaff(String group) {
        return PeopleGroup.withId(group).filter(PeopleGroup::isStaff).isPresent();
    }

    private static boolean isPartner(String group) {
        return group.equals(PeopleGroup.PARTNER.id()) || group.startsWith(PeopleGroup.PARTNER_PREFIX);
    }
}
