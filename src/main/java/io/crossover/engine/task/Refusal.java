package io.crossover.engine.task;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;

/**
 * Why something is not done.
 *
 * @param reason one or more sentences for the person
 */
record Refusal(Status status, String reason) {

    static Refusal badInput(String reason) {
        return new Refusal(Status.BAD_REQUEST, reason);
    }

    static Refusal notAllowed(String reason) {
        return new Refusal(Status.FORBIDDEN, reason);
    }

    RefusedException asException() {
        return new RefusedException(status, reason);
    }
}
