package io.crossover.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the browser submits of a form that a person opens, changes in places and sends off. */
public final class FilledForm {

    private final Map<String, JsonNode> entered;
    private final Function<String, @Nullable JsonNode> variables;

    private FilledForm(Map<String, JsonNode> entered, Function<String, @Nullable JsonNode> variables) {
        this.entered = entered;
        this.variables = variables;
    }

    /**
     * Everything that is shown and can be changed: as entered, else as the process knows it, else as the form presets
     * it, else empty.
     *
     * @param entered what the person changes, by variable; a name that the form does not have is submitted all the
     *     same, to be refused by the check
     * @param variables what the process knows already, by name
     */
    public static Map<String, JsonNode> submitted(
            FormSchema form,
            Map<String, JsonNode> entered,
            Function<String, @Nullable JsonNode> variables,
            LocalDate today) {
        FilledForm filled = new FilledForm(entered, variables);
        ObjectNode everything = object();
        filled.fill(form.parts(), everything);
        ObjectNode shown = object();
        keepShown(form.parts(), Scope.of(new Scope.Root(everything, variables, today)), shown);
        Map<String, JsonNode> submitted = new TreeMap<>(entered);
        submitted.keySet().removeAll(form.submitted());
        shown.fields().forEachRemaining(field -> submitted.put(field.getKey(), field.getValue()));
        return submitted;
    }

    private void fill(List<Part> parts, ObjectNode everything) {
        for (Part part : parts) {
            if (part instanceof Part.Group group) {
                fill(group.parts(), everything);
            } else if (part instanceof Part.Rows rows) {
                put(everything, rows.path(), known(rows.path()).orElseGet(JsonNodeFactory.instance::arrayNode));
            } else if (part instanceof Part.Field field) {
                put(everything, field.path(), known(field.path()).orElseGet(() -> preset(field)));
            }
        }
    }

    private Optional<JsonNode> known(List<String> path) {
        JsonNode value = entered.get(path.get(0));
        JsonNode known = value == null ? variables.apply(path.get(0)) : value;
        for (String name : path.subList(1, path.size())) {
            known = known == null ? null : known.get(name);
        }
        return Optional.ofNullable(known).filter(node -> !node.isNull());
    }

    private static JsonNode preset(Part.Field field) {
        if (!Values.absent(field.preset())) {
            return field.preset();
        }
        if (field.kind() instanceof Kind.Tick) {
            return JsonNodeFactory.instance.booleanNode(false);
        }
        return field.kind() instanceof Kind.Choice choice && choice.several()
                ? JsonNodeFactory.instance.arrayNode()
                : JsonNodeFactory.instance.nullNode();
    }

    private static void keepShown(List<Part> parts, Scope scope, ObjectNode shown) {
        for (Part part : parts) {
            String hide = part.hide();
            if (hide != null && Feel.isTrue(hide, scope::get)) {
                continue;
            }
            if (part instanceof Part.Group group) {
                keepShown(group.parts(), scope, shown);
            } else if (part instanceof Part.Rows rows) {
                put(shown, rows.path(), shownRows(rows, scope));
            } else if (part instanceof Part.Field field && !field.disabled()) {
                put(
                        shown,
                        field.path(),
                        Optional.ofNullable(scope.at(field.path())).orElseGet(() -> preset(field)));
            }
        }
    }

    private static ArrayNode shownRows(Part.Rows rows, Scope scope) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        JsonNode given = scope.at(rows.path());
        if (given != null) {
            for (JsonNode row : given) {
                ObjectNode shownRow = object();
                keepShown(rows.parts(), scope.row(row, List.of(shown.size() + 1), rows.label(), List.of()), shownRow);
                shown.add(shownRow);
            }
        }
        return shown;
    }

    private static void put(ObjectNode target, List<String> path, JsonNode value) {
        ObjectNode holder = target;
        for (String name : path.subList(0, path.size() - 1)) {
            holder = holder.withObjectProperty(name);
        }
        holder.set(path.get(path.size() - 1), value);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
