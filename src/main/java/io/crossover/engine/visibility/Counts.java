package io.crossover.engine.visibility;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * How many of a process are running tells how many others there are; the engine shows it to whoever may read the
 * process's model.
 */
final class Counts extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        boolean counts = command instanceof ProcessDefinitionStatisticsQueryImpl
                || command instanceof ActivityStatisticsQueryImpl
                || command instanceof DeploymentStatisticsQueryImpl;
        if (counts && Viewer.of(Context.getCommandContext()).isPresent()) {
            throw new RefusedException(Status.FORBIDDEN, "How many are running is for management.");
        }
        return next.execute(command);
    }
}
