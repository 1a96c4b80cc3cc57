package io.crossover.signing.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the talks and the agreement take from the approved strategy.
 *
 * @param modes the modes of cooperation (D2)
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Strategy(List<String> modes, @Nullable ValueProposition valueProposition, @Nullable Exit exit) {

    /** What the strategy puts into the template of an agreement. */
    Map<String, String> values() {
        return Map.of(
                "modes", String.join(", ", modes).replace('-', ' ').replace("co branding", "co-branding"),
                "offer", offer(),
                "ipOwnership", agreedExit().map(Exit::ipOwnership).orElse("belongs to all parties in equal parts"),
                "dataAfterwards", agreedExit().map(Exit::dataAfterwards).orElse("each party keeps its own"),
                "renewalTrigger", agreedExit().map(Exit::renewalTrigger).orElse("none"));
    }

    /** The joint offer in a sentence (D1). */
    String offer() {
        return Optional.ofNullable(valueProposition)
                .map(ValueProposition::jointOffer)
                .orElse("");
    }

    private Optional<Exit> agreedExit() {
        return Optional.ofNullable(exit);
    }

    /** The joint value proposition (D1). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ValueProposition(String jointOffer) {}

    /** How it ends and goes on (D4). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exit(String ipOwnership, String dataAfterwards, String renewalTrigger) {}
}
