package io.crossover.research;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a candidate before it is scored.
 *
 * @param market size and competition as facts with their sources (S10)
 * @param looks the three looks; one that is absent is marked missing (S4)
 * @param findings due diligence on the candidate's teams (S8)
 * @param audienceOverlap the measured share of our audience, its lower bound (S6); absent when not measured
 * @param regulated whether the industry is regulated: finance, medicine, children's products... (S2)
 */
public record Evidence(
        List<Fact> market,
        Map<Look, Fact> looks,
        List<Fact> findings,
        @Nullable BigDecimal audienceOverlap,
        boolean regulated) {

    public Evidence {
        if (audienceOverlap != null) {
            AudienceOverlap.check(audienceOverlap);
        }
        market = List.copyOf(market);
        looks = Map.copyOf(looks);
        findings = List.copyOf(findings);
    }

    public Optional<BigDecimal> overlap() {
        return Optional.ofNullable(audienceOverlap);
    }

    public List<Look> missingLooks() {
        return Arrays.stream(Look.values())
                .filter(look -> !looks.containsKey(look))
                .toList();
    }

    /**
     * One thing found out, with where it comes from.
     *
     * @param topic what it is about
     * @param source a document, link, test, report or record
     */
    public record Fact(String topic, String finding, String source) {

        public Fact {
            if (source.isBlank()) {
                throw new InvalidInputException("source", "'%s' needs its source".formatted(topic));
            }
        }
    }
}
