package io.crossover.examples;

import io.crossover.monitoring.TouchRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What several customers of an example did alike, from seeing the offer to buying; they buy in the last hours, which lie
 * in the campaign.
 *
 * @param name what their pseudonyms begin with
 * @param customers how many
 * @param value what each of them paid, in Chinese yuan
 * @param steps what they did before
 */
public record Journey(String name, int customers, String value, List<Step> steps) {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    public Journey {
        steps = List.copyOf(steps);
    }

    /** @param daysBefore in days before the customer bought */
    public record Step(String step, String source, @Nullable String medium, int daysBefore) {}

    /** As the shop's systems would send it. */
    public Stream<TouchRow> rows(Instant now) {
        return IntStream.rangeClosed(1, customers).boxed().flatMap(number -> {
            Instant bought = now.minus(Duration.ofMinutes(number));
            String customer = name + "-" + number;
            return Stream.concat(
                    steps.stream()
                            .map(step -> row(
                                    customer,
                                    bought.minus(Duration.ofDays(step.daysBefore()))
                                            .minus(A_WHILE),
                                    "touch",
                                    step.step(),
                                    Map.of(
                                            "utm_source",
                                            step.source(),
                                            "utm_medium",
                                            step.medium() == null ? "" : step.medium()))),
                    Stream.of(row(customer, bought, "conversion", "buys", Map.of("value", value))));
        });
    }

    private static TouchRow row(String customer, Instant at, String kind, String step, Map<String, String> more) {
        Map<String, String> fields =
                new TreeMap<>(Map.of("customer", customer, "at", at.toString(), "kind", kind, "step", step));
        fields.putAll(more);
        return new TouchRow(1, fields);
    }
}
