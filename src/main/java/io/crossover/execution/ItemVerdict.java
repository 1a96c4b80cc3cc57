package io.crossover.execution;

import com.fasterxml.jackson.annotation.JsonValue;
import io.crossover.cooperation.InvalidInputException;
import java.util.Arrays;

/** What the accepting side says of a delivered item, and where that leads (E5, G8). */
public enum ItemVerdict {
    ACCEPTED("accepted"),
    /** Back to whoever delivered it, with the reason. */
    REWORK("rework"),
    /** Climbs (G3). */
    DISPUTED("disputed");

    private final String id;

    ItemVerdict(String id) {
        this.id = id;
    }

    public static ItemVerdict withId(String id) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "itemVerdict", "Choose whether you accept it, send it back or dispute it"));
    }

    @JsonValue
    public String id() {
        return id;
    }

    /**
     * Where the verdict leads: what was sent back as often as is allowed climbs instead of going round again (G8).
     *
     * @param returnsBefore how often the item has been sent back already
     * @param mostReturns how often it may be
     */
    public ItemVerdict leadsTo(int returnsBefore, int mostReturns) {
        return this == REWORK && returnsBefore >= mostReturns ? DISPUTED : this;
    }

    /** Whether a dispute's decision lets the delivery stand: only one for the side that delivered does. */
    public static boolean deliveryStands(Side accountable, String disputeDecision) {
        return accountable.id().equals(disputeDecision);
    }
}
