package io.crossover.engine.expression;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Decisions in FEEL over data; in no other language. */
public final class FeelOnly {

    private FeelOnly() {}

    /** The settings of a DMN engine that knows nothing else. */
    public static DefaultDmnEngineConfiguration decisions() {
        DefaultDmnEngineConfiguration decisions =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new FeelOverData());
        decisions.setScriptEngineResolver(language -> null);
        decisions.setElProvider(expression -> {
            throw new RefusedExpressionException(expression);
        });
        return decisions;
    }
}
