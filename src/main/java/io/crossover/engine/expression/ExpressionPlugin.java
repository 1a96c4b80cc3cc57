package io.crossover.engine.expression;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * The second wall: should an expression, a script or a class name ever get past the check of deployments and of
 * queries, it reaches nothing.
 */
@Component
class ExpressionPlugin extends AbstractProcessEnginePlugin {

    private final ModelBeans steps;

    ExpressionPlugin(ModelBeans steps) {
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(steps));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
        configuration.setDmnEngineConfiguration(FeelOnly.decisions());
    }

    /** Steps are beans: no class is made by its name in a model. */
    private static final class NoClasses implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new RefusedExpressionException(type.getName());
        }
    }
}
