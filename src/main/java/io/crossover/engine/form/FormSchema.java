package io.crossover.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A parsed .form file.
 *
 * @param components every component's type with its id, also of those that ask for nothing
 */
public record FormSchema(String id, List<Part> parts, List<String> expressions, List<JsonNode> components) {

    /** What the person reads beside a field, by the field's dotted path; list rows have the list's path before theirs. */
    public Optional<String> label(String path) {
        return label(parts, path);
    }

    private static Optional<String> label(List<Part> parts, String path) {
        for (Part part : parts) {
            Optional<String> found = Optional.empty();
            if (part instanceof Part.Field field
                    && String.join(".", field.path()).equals(path)) {
                found = Optional.of(field.label());
            } else if (part instanceof Part.Group group) {
                found = label(group.parts(), path);
            } else if (part instanceof Part.Rows rows) {
                String own = String.join(".", rows.path());
                if (path.equals(own)) {
                    found = Optional.of(rows.label());
                } else if (path.startsWith(own + ".")) {
                    found = label(rows.parts(), path.substring(own.length() + 1));
                }
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The same form with the fields of these variables alone. */
    public FormSchema only(Set<String> variables) {
        return new FormSchema(id, only(parts, variables), expressions, components);
    }

    private static List<Part> only(List<Part> parts, Set<String> variables) {
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Group group) {
                kept.add(new Part.Group(group.hide(), only(group.parts(), variables)));
            } else if (part instanceof Part.Field field
                    ? variables.contains(field.path().get(0))
                    : part instanceof Part.Rows rows
                            && variables.contains(rows.path().get(0))) {
                kept.add(part);
            }
        }
        return kept;
    }

    /** The process variables that the form submits: the first name of every path. */
    public List<String> submitted() {
        List<String> names = new ArrayList<>();
        collect(parts, names);
        return names.stream().distinct().toList();
    }

    private static void collect(List<Part> parts, List<String> names) {
        for (Part part : parts) {
            if (part instanceof Part.Field field) {
                names.add(field.path().get(0));
            } else if (part instanceof Part.Rows rows) {
                names.add(rows.path().get(0));
            } else if (part instanceof Part.Group group) {
                collect(group.parts(), names);
            }
        }
    }
}
