package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_GIVEN_UP;
import static io.crossover.signing.process.SigningVariables.TALKS_REOPENED;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Where an agreement with a blocking finding goes: {@code text}, {@code talks} or {@code end}. */
final class FindingsDirection {

    private FindingsDirection() {}

    static void set(VariableScope scope, String direction) {
        TALKS_REOPENED.set(scope, direction.equals("talks"));
        AGREEMENT_GIVEN_UP.set(scope, direction.equals("end"));
    }
}
