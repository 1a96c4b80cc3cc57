package io.crossover.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was submitted against the form. The browser's own check helps the person; this one decides, because any
 * other caller may send what it likes.
 */
public final class FormCheck {

    private final List<String> violations = new ArrayList<>();

    private FormCheck() {}

    /**
     * @param submitted by variable; a missing node for a value of a kind that no form submits
     * @param variables what the process knows already, by name
     * @return one phrase for each violation, beginning with the field's label; empty when all is well
     */
    public static List<String> violations(
            FormSchema form,
            Map<String, JsonNode> submitted,
            Function<String, @Nullable JsonNode> variables,
            LocalDate today) {
        FormCheck check = new FormCheck();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        submitted.forEach((name, value) -> {
            if (value.isMissingNode()) {
                check.violations.add(form.label(name).orElse(name) + ": is of a type that no form submits");
            } else {
                root.set(name, value);
            }
        });
        check.undeclared(form.parts(), root, "");
        check.parts(form.parts(), Scope.of(new Scope.Root(root, variables, today)), false);
        return List.copyOf(check.violations);
    }

    /** What is submitted where there is no form at all. */
    public static List<String> undeclared(Map<String, JsonNode> submitted) {
        return submitted.keySet().stream().sorted().map(FormCheck::undeclared).toList();
    }

    private static String undeclared(String name) {
        return "'" + name + "' is not a field of this form";
    }

    private void undeclared(List<Part> parts, JsonNode given, String prefix) {
        Map<String, Object> shape = new HashMap<>();
        declare(parts, shape);
        undeclared(shape, given, prefix);
    }

    /** A leaf is declared by itself, what holds more is a map again. */
    @SuppressWarnings("unchecked")
    private static void declare(List<Part> parts, Map<String, Object> shape) {
        for (Part part : parts) {
            if (part instanceof Part.Group group) {
                declare(group.parts(), shape);
                continue;
            }
            List<String> path = part instanceof Part.Field field ? field.path() : ((Part.Rows) part).path();
            Map<String, Object> level = shape;
            for (String name : path.subList(0, path.size() - 1)) {
                level = (Map<String, Object>) level.computeIfAbsent(name, any -> new HashMap<>());
            }
            level.put(path.get(path.size() - 1), part);
        }
    }

    @SuppressWarnings("unchecked")
    private void undeclared(Map<String, Object> shape, JsonNode given, String prefix) {
        given.fields().forEachRemaining(entry -> {
            Object declared = shape.get(entry.getKey());
            JsonNode value = entry.getValue();
            if (declared == null) {
                violations.add(undeclared(prefix + entry.getKey()));
            } else if (declared instanceof Map<?, ?> inner) {
                if (value.isObject()) {
                    undeclared((Map<String, Object>) inner, value, prefix + entry.getKey() + ".");
                } else if (!Values.absent(value)) {
                    violations.add("'" + prefix + entry.getKey() + "' must hold further fields");
                }
            }
        });
    }

    private void parts(List<Part> parts, Scope scope, boolean hiddenAbove) {
        for (Part part : parts) {
            String hide = part.hide();
            boolean hidden = hiddenAbove || (hide != null && Feel.isTrue(hide, scope::get));
            if (part instanceof Part.Group group) {
                parts(group.parts(), scope, hidden);
            } else if (part instanceof Part.Rows rows) {
                rows(rows, scope, hidden);
            } else if (part instanceof Part.Field field) {
                field(field, scope, hidden)
                        .ifPresent(reason -> violations.add(scope.prefix() + field.label() + ": " + reason));
            }
        }
    }

    private void rows(Part.Rows rows, Scope scope, boolean hidden) {
        JsonNode given = scope.at(rows.path());
        String label = scope.prefix() + rows.label();
        if (given != null && !given.isNull() && !given.isArray()) {
            violations.add(label + ": must be a list");
            return;
        }
        int count = given == null ? 0 : given.size();
        if (!rows.open() && !hidden && count != shown(rows, scope)) {
            violations.add(label + ": rows cannot be added or removed here");
        }
        if (given == null) {
            return;
        }
        List<JsonNode> oldRows = new ArrayList<>();
        before(rows.path(), scope).forEach(list -> list.forEach(oldRows::add));
        for (int index = 0; index < count; index++) {
            List<Integer> numbers = new ArrayList<>(scope.rows());
            numbers.add(index + 1);
            Scope row = scope.row(given.get(index), numbers, rows.label(), oldRows);
            if (!given.get(index).isObject()) {
                violations.add(label + ", row " + (index + 1) + ": must hold fields");
                continue;
            }
            undeclared(rows.parts(), given.get(index), row.prefix());
            parts(rows.parts(), row, hidden);
        }
    }

    /** How many rows the browser shows of a list that people cannot lengthen. */
    private static int shown(Part.Rows rows, Scope scope) {
        if (rows.parts().stream().allMatch(FormCheck::submitsNothing)) {
            return 0;
        }
        List<JsonNode> before = before(rows.path(), scope);
        return before.isEmpty() || !before.get(0).isArray()
                ? rows.preset()
                : before.get(0).size();
    }

    private static boolean submitsNothing(Part part) {
        return part instanceof Part.Field field
                ? field.disabled()
                : part instanceof Part.Group group && group.parts().stream().allMatch(FormCheck::submitsNothing);
    }

    private static Optional<String> field(Part.Field field, Scope scope, boolean hidden) {
        JsonNode value = scope.at(field.path());
        boolean given = !Values.absent(value) && !(field.kind() instanceof Kind.Tick && isFalse(value));
        if (field.disabled()) {
            return given ? Optional.of("cannot be changed here") : Optional.empty();
        }
        if (Feel.isTrue(field.readonly(), scope::get)) {
            return !given || unchanged(field, scope, value) ? Optional.empty() : Optional.of("cannot be changed here");
        }
        if (value == null || !given) {
            return field.required() && !hidden
                    ? Optional.of(field.kind() instanceof Kind.Tick ? "must be ticked" : "is required")
                    : Optional.empty();
        }
        return field.kind().problem(value, scope);
    }

    private static boolean isFalse(@Nullable JsonNode value) {
        return value != null && value.isBoolean() && !value.booleanValue();
    }

    /** A row that moved up keeps its values, so a row's value may be that of any row before. */
    private static boolean unchanged(Part.Field field, Scope scope, @Nullable JsonNode value) {
        List<JsonNode> before = before(field.path(), scope);
        return value != null
                && (Values.readsTheSame(field.preset(), value)
                        || before.stream().anyMatch(one -> Values.readsTheSame(one, value)));
    }

    /** What stood at a path before: one value in the form itself, one for each old row in a list. */
    private static List<JsonNode> before(List<String> path, Scope scope) {
        Scope parent = scope.parent();
        if (parent != null) {
            return scope.before().stream()
                    .map(row -> at(row, path))
                    .filter(node -> !node.isMissingNode())
                    .toList();
        }
        JsonNode known = scope.variable(path.get(0));
        JsonNode node = known == null ? MissingNode.getInstance() : at(known, path.subList(1, path.size()));
        return node.isMissingNode() ? List.of() : List.of(node);
    }

    private static JsonNode at(JsonNode node, List<String> path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found;
    }
}
