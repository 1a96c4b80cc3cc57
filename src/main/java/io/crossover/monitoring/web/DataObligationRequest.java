package io.crossover.monitoring.web;

import io.crossover.monitoring.OwedData;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Data that a partner is to deliver",
        requiredProperties = {"partner", "name", "content", "firstDue"})
record DataObligationRequest(
        @Schema(description = "The partner's id in this cooperation", example = "page-one") @Nullable String partner,
        @Schema(description = "What it is called", example = "Weekly shop sales") @Nullable String name,
        @Schema(description = "Which fields or KPIs it has", example = "Sales and visitors by shop and day") @Nullable
                String content,
        @Schema(description = "The day by which it is due for the first time", format = "date") @Nullable
                String firstDue,
        @Schema(description = "After how many days each it is due again; left out: once", type = "integer") @Nullable
                String everyDays,
        @Schema(description = "The last day on which it can be due again", format = "date") @Nullable String until) {

    OwedData read() {
        return OwedData.read(name, content, firstDue, everyDays, until);
    }
}
