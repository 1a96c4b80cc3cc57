package io.crossover.engine.visibility;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** A partner who asks for somebody else's groups would learn which accounts other partners have. */
final class OwnGroupsOnly extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof GroupQueryImpl query
                && query.getUserId() != null
                && Viewer.of(Context.getCommandContext())
                        .filter(viewer -> !viewer.isOneOfUs())
                        .filter(viewer -> !viewer.person().equals(query.getUserId()))
                        .isPresent()) {
            throw new RefusedException(Status.FORBIDDEN, "Only your own groups are shown.");
        }
        return next.execute(command);
    }
}
