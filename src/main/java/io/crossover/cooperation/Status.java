package io.crossover.cooperation;

/** Whether a cooperation goes on, and if not, how it ended. */
public enum Status {
    RUNNING("running"),
    /** Its deadlines stand still; customers' rules and emergencies go on (G9). */
    PAUSED("paused"),
    /** Ended by management before its time, with a reason (G9). */
    WITHDRAWN("withdrawn"),
    /** Ended without reaching its campaign: no partner, no approved strategy, no agreement, no launch. */
    ENDED("ended early"),
    CLOSED("closed");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOver() {
        return this == WITHDRAWN || this == ENDED || this == CLOSED;
    }
}
