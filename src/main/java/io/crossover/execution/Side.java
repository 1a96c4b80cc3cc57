package io.crossover.execution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Which of an item's two owners is meant. */
public enum Side {
    OURS("ours"),
    THEIRS("theirs");

    private final String id;

    Side(String id) {
        this.id = id;
    }

    static Optional<Side> withId(String id) {
        return Arrays.stream(values()).filter(side -> side.id.equals(id)).findFirst();
    }

    @JsonValue
    public String id() {
        return id;
    }
}
