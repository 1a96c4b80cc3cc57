package io.crossover.signing.process;

import io.crossover.cooperation.Party;
import java.util.List;

/** A party that is asked to sign; the fields are what its own process is given. */
record Signatory(String partyId, String partyName, String partyGroup) {

    static List<Signatory> of(List<Party> parties) {
        return parties.stream()
                .map(party -> new Signatory(party.id(), party.name(), party.groupId()))
                .toList();
    }
}
