package io.crossover.engine.deployment;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Some of what is wrong with a model, a timer that is no time for example, the engine finds only when it takes the model
 * into use, and says as an error of its own; it is the process owner's.
 */
final class UnusableModels extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof DeployCmd)) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            // its subclasses mean something else: not allowed, lost to somebody faster, no database
            if (e.getClass().equals(ProcessEngineException.class)) {
                throw new RefusedException(
                        Status.BAD_REQUEST, "Not deployed, because of this:\n" + String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }
}
