package io.crossover.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/**
 * The engine does not do what a person asked; the message tells them why. A web exception, because it is the only kind
 * that the engine's REST interfaces pass on with its status and without words of their own, so that Tasklist shows just
 * this sentence.
 */
public final class RefusedException extends WebApplicationException {

    public RefusedException(Status status, String reason) {
        this(status, reason, null);
    }

    public RefusedException(Status status, String reason, @Nullable Throwable cause) {
        super(reason, cause, status);
    }

    public int status() {
        return getResponse().getStatus();
    }
}
