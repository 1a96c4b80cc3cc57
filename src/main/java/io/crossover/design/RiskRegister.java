package io.crossover.design;

import io.crossover.cooperation.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The risks of a cooperation, each with its owner and its prepared answer (D5). */
public record RiskRegister(List<Risk> risks) {

    /** The five that are always asked for. */
    public RiskRegister {
        risks = List.copyOf(risks);
        for (Kind kind : Kind.ALWAYS_ASKED) {
            if (risks.stream().noneMatch(risk -> kind.value().equals(risk.kind()))) {
                throw new InvalidInputException(
                        "risks", "The register must rate the risk '%s': add its line again".formatted(kind.label()));
            }
        }
    }

    /** The register before anybody rated anything. */
    public static List<Risk> template() {
        return Kind.ALWAYS_ASKED.stream()
                .map(kind -> new Risk(kind.value(), null, null, null, kind.owner(), null, null))
                .toList();
    }

    /**
     * One risk.
     *
     * @param kind see {@link Kind}
     * @param description what exactly may happen
     * @param likelihood 1 (unlikely) to 5 (nearly certain)
     * @param impact 1 (slight) to 5 (ends the cooperation)
     * @param owner the group that watches it
     * @param earlySign what would be seen first
     * @param answer what is then done
     */
    public record Risk(
            String kind,
            @Nullable String description,
            @Nullable String likelihood,
            @Nullable String impact,
            @Nullable String owner,
            @Nullable String earlySign,
            @Nullable String answer) {}

    /** What sort of risk, as the form offers it. */
    public enum Kind {
        BRAND_TONE("brand-tone-conflict", "Brand-tone conflict", "marketing"),
        CUSTOMER_TRUST("loss-of-trust", "Loss of customer trust", "customer-service"),
        COORDINATION("slow-coordination", "Slow coordination", "business-development"),
        DATA_PROTECTION("data-protection", "Data protection", "data"),
        DELIVERY("partner-unable-to-deliver", "A partner unable to deliver", "business-development"),
        OTHER("other", "Other", "marketing");

        static final List<Kind> ALWAYS_ASKED =
                List.of(BRAND_TONE, CUSTOMER_TRUST, COORDINATION, DATA_PROTECTION, DELIVERY);

        private final String value;
        private final String label;
        private final String owner;

        Kind(String value, String label, String owner) {
            this.value = value;
            this.label = label;
            this.owner = owner;
        }

        public String value() {
            return value;
        }

        public String label() {
            return label;
        }

        String owner() {
            return owner;
        }

        public static Kind of(String value) {
            for (Kind kind : values()) {
                if (kind.value.equals(value)) {
                    return kind;
                }
            }
            throw new InvalidInputException("risks", "There is no such kind of risk: " + value);
        }
    }
}
