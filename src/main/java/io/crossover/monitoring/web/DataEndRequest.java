package io.crossover.monitoring.web;

import io.crossover.monitoring.DataObligation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "When and why data is no longer owed",
        requiredProperties = {"endsOn", "reason"})
record DataEndRequest(
        @Schema(description = "What is due after this day is not owed", format = "date") @Nullable String endsOn,
        @Schema(description = "The partner reads it") @Nullable String reason) {

    DataObligation.Ending read() {
        return DataObligation.Ending.read(endsOn, reason);
    }
}
