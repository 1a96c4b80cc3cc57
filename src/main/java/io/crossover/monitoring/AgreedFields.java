package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields about customers that the agreement lets the parties exchange beside the steps themselves (A5, M7).
 * Capitals, spaces, hyphens and underscores make no difference: "Transaction frequency" is "transaction_frequency".
 */
public record AgreedFields(List<String> names) {

    public AgreedFields {
        names = List.copyOf(names);
    }

    /** @throws InvalidInputException naming the first field that is not agreed, and those that are */
    public void check(Collection<String> sent) {
        List<String> agreed = names.stream().map(AgreedFields::plain).toList();
        sent.stream()
                .filter(field -> !TouchRow.FIELDS.contains(field) && !agreed.contains(plain(field)))
                .findFirst()
                .ifPresent(field -> {
                    throw new InvalidInputException(
                            PersonalData.in(field).isPresent() ? "body" : Words.shortened(field),
                            "The agreement lets the parties exchange %s, and no other field about customers"
                                    .formatted(names.stream().collect(Collectors.joining(", "))));
                });
    }

    /** Which of these KPIs partners see where nobody said so: those that the fields name; all where they name none. */
    public Set<String> shared(Collection<String> kpis) {
        Set<String> agreed = names.stream().map(AgreedFields::plain).collect(Collectors.toSet());
        Set<String> named =
                kpis.stream().filter(kpi -> agreed.contains(plain(kpi))).collect(Collectors.toSet());
        return named.isEmpty() ? Set.copyOf(kpis) : named;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "");
    }
}
