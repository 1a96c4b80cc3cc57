package io.crossover.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lists of a form that a person left without a row: Tasklist submits nothing of such a list. */
public final class EmptiedLists {

    private EmptiedLists() {}

    /**
     * The variables of the lists that are shown and were not submitted.
     *
     * @param variables what the process knows already, by name
     */
    public static List<String> of(
            FormSchema form,
            Map<String, JsonNode> submitted,
            Function<String, @Nullable JsonNode> variables,
            LocalDate today) {
        ObjectNode entered = JsonNodeFactory.instance.objectNode();
        entered.setAll(submitted);
        List<String> emptied = new ArrayList<>();
        collect(form.parts(), Scope.of(new Scope.Root(entered, variables, today)), submitted, emptied);
        return emptied;
    }

    private static void collect(List<Part> parts, Scope scope, Map<String, JsonNode> submitted, List<String> emptied) {
        for (Part part : parts) {
            String hide = part.hide();
            if (hide != null && Feel.isTrue(hide, scope::get)) {
                continue;
            }
            if (part instanceof Part.Group group) {
                collect(group.parts(), scope, submitted, emptied);
            } else if (part instanceof Part.Rows rows
                    && rows.path().size() == 1
                    && !submitted.containsKey(rows.path().get(0))) {
                emptied.add(rows.path().get(0));
            }
        }
    }
}
