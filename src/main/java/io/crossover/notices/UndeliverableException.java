package io.crossover.notices;

import org.jspecify.annotations.Nullable;

/** A try to send a notice that failed; the reason names neither addresses nor secrets. */
final class UndeliverableException extends Exception {

    private final String reason;
    private final boolean pointless;

    private UndeliverableException(String reason, boolean pointless, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.pointless = pointless;
    }

    static UndeliverableException forNow(String reason, @Nullable Throwable cause) {
        return new UndeliverableException(reason, false, cause);
    }

    /** Nobody is left to tell, so no further try is made. */
    static UndeliverableException forEver(String reason) {
        return new UndeliverableException(reason, true, null);
    }

    String reason() {
        return reason;
    }

    boolean isPointless() {
        return pointless;
    }
}
