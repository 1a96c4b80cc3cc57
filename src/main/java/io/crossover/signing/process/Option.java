package io.crossover.signing.process;

import io.crossover.cooperation.Party;
import java.util.List;

/** A choice in a form. */
record Option(String label, String value) {

    static List<Option> of(List<Party> parties) {
        return parties.stream()
                .map(party -> new Option(party.name(), party.id()))
                .toList();
    }
}
