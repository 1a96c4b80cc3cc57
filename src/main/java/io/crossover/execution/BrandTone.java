package io.crossover.execution;

import java.util.Map;
import java.util.Optional;

/** What both brands may and may not say and show (D11): the checklist of the joint content review (E6). */
public record BrandTone(String maySay, String mayNotSay, String mayShow, String mayNotShow) {

    /** @param strategy the strategy as it stands in the cooperation's record */
    public static BrandTone of(Map<?, ?> strategy) {
        Map<?, ?> sheet = strategy.get("brandTone") instanceof Map<?, ?> tone ? tone : Map.of();
        return new BrandTone(
                line(sheet, "maySay"), line(sheet, "mayNotSay"), line(sheet, "mayShow"), line(sheet, "mayNotShow"));
    }

    private static String line(Map<?, ?> sheet, String name) {
        return Optional.ofNullable(sheet.get(name)).map(Object::toString).orElse("nothing agreed");
    }
}
