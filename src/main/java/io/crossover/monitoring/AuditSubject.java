package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a partner a third party audits (M8). */
public enum AuditSubject {
    MONEY,
    RESOURCES;

    /** As it is written in requests and shown. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInputException when the text names none */
    public static AuditSubject of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(subject ->
                        subject.id().equals(Optional.ofNullable(text).orElse("").strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("subject", "Choose what was audited: money or resources"));
    }
}
