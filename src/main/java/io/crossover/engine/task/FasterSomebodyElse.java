package io.crossover.engine.task;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Two people do the same thing at the same moment: one of them wins, the other is told so. Stands outside the
 * transaction, because the loss shows when it is written. What runs by itself keeps the engine's own exception, which
 * makes the job executor try again.
 */
final class FasterSomebodyElse extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;

    FasterSomebodyElse(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean outermost = Context.getCommandContext() == null;
        try {
            return next.execute(command);
        } catch (OptimisticLockingException e) {
            if (outermost && configuration.getIdentityService().getCurrentAuthentication() != null) {
                throw new RefusedException(
                        Status.CONFLICT,
                        "Somebody else was faster. Load the page again to see where this stands now.",
                        e);
            }
            throw e;
        }
    }
}
