package io.crossover.monitoring.web;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiDefinition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Kpi",
        description = "A measured quantity with a target",
        requiredProperties = {"kpi", "target", "direction", "kind", "from", "to"})
record KpiRequest(
        @Schema(description = "Its name, as measurements use it", example = "new customers") @Nullable String kpi,
        @Schema(example = "people") @Nullable String unit,
        @Schema(
                        description = "What should be there at the end of the last day; of a rate, at any time",
                        type = "number",
                        example = "100000")
                @Nullable
                String target,
        @Schema(
                        description = "Which way is better; with hit, both sides count",
                        allowableValues = {"higher", "lower", "hit"})
                @Nullable
                String direction,
        @Schema(
                        description =
                                "cumulative: measurements are increments, summed up; rate: the newest value counts",
                        allowableValues = {"cumulative", "rate"})
                @Nullable
                String kind,
        @Schema(description = "First day, included", type = "string", format = "date", example = "2027-03-01") @Nullable
                String from,
        @Schema(description = "Last day, included", type = "string", format = "date", example = "2027-03-31") @Nullable
                String to,
        @Schema(description = "Who answers for it") @Nullable String owner,
        @Schema(description = "Where its figures come from") @Nullable String source,
        @Schema(description = "short-term or long-term") @Nullable String horizon) {

    static KpiRequest of(Kpi kpi) {
        KpiDefinition kept = KpiDefinition.of(kpi);
        return new KpiRequest(
                kept.kpi(),
                kept.unit(),
                kept.target(),
                kept.direction(),
                kept.kind(),
                kept.from(),
                kept.to(),
                kept.owner(),
                kept.source(),
                kept.horizon());
    }

    static List<Kpi> read(List<@Nullable KpiRequest> requests) {
        return KpiDefinition.readAll(IntStream.range(0, requests.size())
                .mapToObj(number -> definition(number, requests.get(number)))
                .toList());
    }

    private static KpiDefinition definition(int number, @Nullable KpiRequest request) {
        if (request == null) {
            throw new InvalidInputException("[" + number + "]", "KPI " + (number + 1) + " is missing");
        }
        return new KpiDefinition(
                request.kpi,
                request.unit,
                request.target,
                request.direction,
                request.kind,
                request.from,
                request.to,
                request.owner,
                request.source,
                request.horizon);
    }
}
