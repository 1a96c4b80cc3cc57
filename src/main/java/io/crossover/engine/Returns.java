package io.crossover.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often something may come back to its author before it escalates (G8). */
@Component
public class Returns {

    private final int most;

    Returns(@Value("${crossover.most-returns:3}") int most) {
        this.most = most;
    }

    /**
     * Counts one more rejection.
     *
     * @param rejections where the process counts them
     * @return whether it must not come back again, but go to management
     */
    public boolean tooOften(VariableScope scope, ProcessVariable<Integer> rejections) {
        int count = rejections.find(scope).orElse(0) + 1;
        rejections.set(scope, count);
        return count > most;
    }
}
