package io.crossover.research.process;

import static io.crossover.research.process.AssessmentVariables.AUDIENCE_OVERLAP;
import static io.crossover.research.process.AssessmentVariables.COMPETITION;
import static io.crossover.research.process.AssessmentVariables.COMPETITION_SOURCE;
import static io.crossover.research.process.AssessmentVariables.MARKET_SIZE;
import static io.crossover.research.process.AssessmentVariables.MARKET_SIZE_SOURCE;
import static io.crossover.research.process.AssessmentVariables.REGULATED;
import static io.crossover.research.process.AssessmentVariables.TEAM_FINDINGS;
import static io.crossover.research.process.AssessmentVariables.finding;
import static io.crossover.research.process.AssessmentVariables.missing;
import static io.crossover.research.process.AssessmentVariables.reference;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.research.Evidence;
import io.crossover.research.Evidence.Fact;
import io.crossover.research.Look;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads the form {@code gather-evidence}. */
final class GatheredEvidence {

    private GatheredEvidence() {}

    static Evidence read(VariableScope scope) {
        return new Evidence(
                List.of(
                        new Fact("Market size", MARKET_SIZE.get(scope), MARKET_SIZE_SOURCE.get(scope)),
                        new Fact("Competition", COMPETITION.get(scope), COMPETITION_SOURCE.get(scope))),
                looks(scope),
                TEAM_FINDINGS.find(scope).orElse(List.of()).stream()
                        .map(row -> new Fact("Team for " + row.team(), row.finding(), row.source()))
                        .toList(),
                AUDIENCE_OVERLAP.find(scope).orElse(null),
                REGULATED.find(scope).orElse(false));
    }

    private static Map<Look, Fact> looks(VariableScope scope) {
        Map<Look, Fact> looks = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            if (!missing(look).find(scope).orElse(false)) {
                looks.put(
                        look,
                        new Fact(
                                look.label(),
                                finding(look).find(scope).orElse(""),
                                reference(look).find(scope).orElseThrow(() -> neither(look))));
            }
        }
        return looks;
    }

    private static InvalidInputException neither(Look look) {
        return new InvalidInputException(
                reference(look).name(),
                "'%s' needs a reference, or the mark that it is missing".formatted(look.label()));
    }
}
