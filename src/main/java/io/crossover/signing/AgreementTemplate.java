package io.crossover.signing;

import java.util.List;
import java.util.Map;

/**
 * The clauses that a draft begins with.
 *
 * @param clauses their texts may name what is put in, such as {@code {parties}}
 */
public record AgreementTemplate(List<Clause> clauses) {

    public AgreementTemplate {
        clauses = List.copyOf(clauses);
    }

    /** The clauses for an agreement on these modes, filled in. */
    public List<Clause> fill(List<String> modes, Map<String, String> values) {
        List<ClauseGroup> mandatory = ClauseGroup.mandatory(modes);
        return clauses.stream()
                .filter(clause -> clause.about() == ClauseGroup.OTHER || mandatory.contains(clause.about()))
                .map(clause -> new Clause(clause.about(), clause.heading(), fill(clause.text(), values)))
                .toList();
    }

    private static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
