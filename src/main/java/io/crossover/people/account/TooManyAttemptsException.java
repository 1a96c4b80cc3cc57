package io.crossover.people.account;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;

/**
 * So many wrong passwords came in that no further one is looked at for a while, right or wrong: 429, in the same words
 * whether there is such an account or not. The engine's REST interfaces answer with its cause.
 */
public final class TooManyAttemptsException extends RuntimeException {

    private final long seconds;

    TooManyAttemptsException(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooManyAttemptsException(long seconds) {
        this(
                seconds,
                "Too many wrong passwords. Try again in "
                        + (seconds > 90 ? (seconds + 59) / 60 + " minutes." : seconds + " seconds."));
    }

    private TooManyAttemptsException(long seconds, String reason) {
        super(reason, new RefusedException(Status.TOO_MANY_REQUESTS, reason));
        this.seconds = seconds;
    }

    /** How long to wait, in whole seconds. */
    public long seconds() {
        return seconds;
    }
}
