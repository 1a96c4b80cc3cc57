package io.crossover.monitoring.web;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.Figure;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiDefinition;
import io.crossover.monitoring.PartTarget;
import io.crossover.monitoring.PartTargetDefinition;
import io.crossover.monitoring.TargetCurve;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
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
        @Schema(description = "short-term or long-term") @Nullable String horizon,
        @Schema(
                        description =
                                "Points through which a cumulative KPI should grow to its target on the last day, in"
                                        + " straight lines; without them it is one line")
                @Nullable
                List<@Nullable CurvePoint> curve,
        @Schema(
                        description =
                                "Whether the partners see it. Not given, a known KPI stays as it is; a new one is shared"
                                        + " when the agreement's fields name it, or name no KPI at all")
                @Nullable
                Boolean shared,
        @Schema(description = "Targets of segments and regions; a part without one is shown, but has no colour")
                @Nullable
                List<@Nullable SegmentTarget> segments) {

    @Schema(
            name = "CurvePoint",
            description = "What should be there at the end of a day: a share of the target, or a value")
    record CurvePoint(
            @Schema(type = "string", format = "date", example = "2027-03-10") @Nullable String on,
            @Schema(type = "number", example = "0.2") @Nullable String share,
            @Schema(type = "number", example = "20000") @Nullable String value) {

        String written() {
            if ((share == null) == (value == null)) {
                throw new InvalidInputException(
                        "curve", "A point of a curve has a day and either a share of the target or a value");
            }
            return on + ": "
                    + (share == null
                            ? Figure.read("curve", value).toPlainString()
                            : Figure.read("curve", share).movePointRight(2).toPlainString() + " %");
        }

        static CurvePoint of(TargetCurve.Point point) {
            String amount = point.isPercent()
                    ? point.amount().movePointLeft(2).stripTrailingZeros().toPlainString()
                    : point.amount().toPlainString();
            return new CurvePoint(
                    point.on().toString(), point.isPercent() ? amount : null, point.isPercent() ? null : amount);
        }
    }

    @Schema(name = "SegmentTarget", requiredProperties = "target")
    record SegmentTarget(
            @Schema(example = "young") @Nullable String segment,
            @Schema(example = "east") @Nullable String region,
            @Schema(type = "number", example = "30000") @Nullable String target) {

        PartTarget read() {
            return new PartTargetDefinition(null, segment, region, target).read();
        }
    }

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
                kept.horizon(),
                kpi.curve().equals(TargetCurve.LINEAR)
                        ? null
                        : kpi.curve().points().stream().map(CurvePoint::of).toList(),
                kept.shared(),
                kpi.parts().isEmpty()
                        ? null
                        : PartTargetDefinition.of(kpi).stream()
                                .map(part -> new SegmentTarget(part.segment(), part.region(), part.target()))
                                .toList());
    }

    static List<Kpi> read(List<@Nullable KpiRequest> requests) {
        List<Kpi> kpis = KpiDefinition.readAll(IntStream.range(0, requests.size())
                .mapToObj(number -> definition(number, requests.get(number)))
                .toList());
        return IntStream.range(0, kpis.size())
                .mapToObj(number -> withParts(number, kpis.get(number), requests.get(number)))
                .toList();
    }

    private static Kpi withParts(int number, Kpi kpi, @Nullable KpiRequest request) {
        if (request == null || request.segments == null) {
            return kpi;
        }
        try {
            return kpi.withParts(request.segments.stream()
                    .map(target -> given("segments", target).read())
                    .toList());
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "[%d].segments.%s".formatted(number, e.field()),
                    "KPI %d: %s".formatted(number + 1, e.getMessage()));
        }
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, "There is an empty entry in the list");
        }
        return value;
    }

    private static @Nullable String curve(int number, @Nullable List<@Nullable CurvePoint> points) {
        if (points == null || points.isEmpty()) {
            return null;
        }
        try {
            return points.stream().map(point -> given("curve", point).written()).collect(Collectors.joining("; "));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "[%d].%s".formatted(number, e.field()), "KPI %d: %s".formatted(number + 1, e.getMessage()));
        }
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
                request.horizon,
                curve(number, request.curve),
                request.shared);
    }
}
