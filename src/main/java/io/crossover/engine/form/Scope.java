package io.crossover.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a field stands: in the form itself or in a row of one of its lists. Names resolve as form-js resolves them:
 * what was submitted, else what is there already; in a row also {@code this}, {@code parent} and {@code i}.
 *
 * @param before in a row: the rows of the list as it was before
 */
record Scope(
        Root root,
        JsonNode submitted,
        @Nullable Scope parent,
        List<Integer> rows,
        String prefix,
        List<JsonNode> before) {

    /**
     * The whole submission.
     *
     * @param variables what the process knows already, by name
     */
    record Root(ObjectNode submitted, Function<String, @Nullable JsonNode> variables, LocalDate today) {}

    static Scope of(Root root) {
        return new Scope(root, root.submitted(), null, List.of(), "", List.of());
    }

    Scope row(JsonNode row, List<Integer> numbers, String label, List<JsonNode> oldRows) {
        return new Scope(
                root, row, this, numbers, prefix + label + ", row " + numbers.get(numbers.size() - 1) + ", ", oldRows);
    }

    LocalDate today() {
        return root.today();
    }

    @Nullable
    JsonNode variable(@Nullable String name) {
        return name == null ? null : root.variables().apply(name);
    }

    @Nullable
    JsonNode get(String name) {
        JsonNode submittedValue = root.submitted().get(name);
        if (submittedValue != null) {
            return submittedValue;
        }
        JsonNode known = root.variables().apply(name);
        return known != null ? known : special(name);
    }

    private @Nullable JsonNode special(String name) {
        return switch (name) {
            case "this", "_this_" -> submitted;
            case "parent", "_parent_" -> parent == null ? null : parent.submitted;
            case "i", "_i_" -> {
                var numbers = JsonNodeFactory.instance.arrayNode();
                rows.forEach(numbers::add);
                yield numbers;
            }
            default -> null;
        };
    }

    /** What was submitted at a path of this place, or null. */
    @Nullable
    JsonNode at(List<String> path) {
        JsonNode node = submitted;
        for (String name : path) {
            node = node.path(name);
        }
        return node.isMissingNode() ? null : node;
    }
}
