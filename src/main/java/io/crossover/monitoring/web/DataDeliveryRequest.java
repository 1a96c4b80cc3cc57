package io.crossover.monitoring.web;

import io.crossover.monitoring.DataDelivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(description = "A delivery of data", requiredProperties = "dueOn")
record DataDeliveryRequest(
        @Schema(description = "The day by which it is or was due", format = "date") @Nullable String dueOn,
        @Schema(description = "The day it was delivered; left out: an earlier record is taken back", format = "date")
                @Nullable
                String deliveredOn,
        @Schema(description = "Where it is found") @Nullable String reference,
        @Schema(description = "For our own people; the reason, where a record is taken back") @Nullable String remark) {

    DataDelivery.Entry read(LocalDate today) {
        return DataDelivery.Entry.read(dueOn, deliveredOn, reference, remark, today);
    }
}
