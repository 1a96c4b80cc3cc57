package io.crossover.execution;

import io.crossover.cooperation.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** One brand's word on the joint content (E6). */
public record ContentVerdict(boolean approved, @Nullable String reason) {

    public ContentVerdict {
        if (!approved && (reason == null || reason.isBlank())) {
            throw new InvalidInputException("contentReason", "Say what must change before your brand can approve it");
        }
    }

    /** @param decision {@code approve} or {@code return} */
    public static ContentVerdict of(String decision, @Nullable String reason) {
        return new ContentVerdict(decision.equals("approve"), reason);
    }
}
