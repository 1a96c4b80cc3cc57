package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a conversion is shared out among the touches before it (M5). */
public enum AttributionModel {
    /** A touch's weight halves with each half-life before the conversion. */
    TIME_DECAY("time-decay"),
    /** Every touch the same. */
    LINEAR("linear"),
    /** All to the first touch. */
    FIRST("first"),
    /** All to the last touch. */
    LAST("last"),
    /** 40 % to the first, 40 % to the last, 20 % to those between; half to each of two. */
    POSITION("position");

    private final String id;

    AttributionModel(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static AttributionModel of(String id) {
        return Arrays.stream(values())
                .filter(model -> model.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "model",
                        "The model is one of "
                                + Arrays.stream(values())
                                        .map(AttributionModel::id)
                                        .collect(Collectors.joining(", "))));
    }
}
