package io.crossover.execution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** When an item of the plan is worked on (E1); the phase <i>execution</i> is cut in two by the launch. */
public enum Phase {
    PREPARATION("preparation", "Preparation"),
    /** After the joint content is approved, before the launch. */
    WARM_UP("warm-up", "Execution before the launch"),
    /** Runs while the campaign runs. */
    CAMPAIGN("campaign", "Execution after the launch"),
    /** Fulfilled by the monitoring and the settlement, not by tasks of its own. */
    CLOSING("closing", "Closing");

    private final String id;
    private final String label;

    Phase(String id, String label) {
        this.id = id;
        this.label = label;
    }

    static Optional<Phase> withId(String id) {
        return Arrays.stream(values()).filter(phase -> phase.id.equals(id)).findFirst();
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
