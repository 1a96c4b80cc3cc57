package io.crossover.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a .form file and lists everything in it that the server could not check. */
public final class FormParser {

    private static final Set<String> SHOWN_ONLY =
            Set.of("text", "html", "image", "table", "iframe", "spacer", "separator", "button");
    private static final Set<String> BREAKING = Set.of("filepicker", "documentPreview");

    private final List<String> problems = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();
    private final List<JsonNode> components = new ArrayList<>();

    private FormParser() {}

    /**
     * @param form nothing when the file does not read at all
     * @param problems each one naming the component
     */
    public record Result(Optional<FormSchema> form, List<String> problems) {

        public FormSchema orThrow() {
            return form.orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)));
        }
    }

    public static Result parse(String text) {
        return new FormParser().read(text);
    }

    private Result read(String text) {
        JsonNode root;
        try {
            root = SubmittedValues.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return new Result(Optional.empty(), List.of("The file is not JSON: " + e.getOriginalMessage()));
        }
        if (!root.isObject() || !root.path("components").isArray()) {
            return new Result(Optional.empty(), List.of("The file is not a Camunda Form"));
        }
        List<Part> parts = parts(root.path("components"), List.of());
        boolean hasSubmit = components.stream()
                .anyMatch(component -> component.path("type").asText().equals("button")
                        && component.path("action").asText("submit").equals("submit"));
        boolean hasList = components.stream()
                .anyMatch(component -> component.path("type").asText().equals("dynamiclist"));
        if (hasList && !hasSubmit) {
            problems.add("A form with a dynamic list needs a button of action 'submit': "
                    + "an edit in the list disables Tasklist's own button");
        }
        FormSchema schema =
                new FormSchema(root.path("id").asText(), parts, List.copyOf(expressions), List.copyOf(components));
        return new Result(Optional.of(schema), List.copyOf(problems));
    }

    private List<Part> parts(JsonNode children, List<String> path) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode child : children) {
            components.add(child);
            part(child, path).ifPresent(parts::add);
        }
        List<List<String>> paths = leafPaths(parts);
        paths.stream()
                .filter(one -> paths.stream().filter(one::equals).count() > 1)
                .distinct()
                .forEach(twice -> problems.add("Two fields have the key '" + String.join(".", twice) + "'"));
        return parts;
    }

    private static List<List<String>> leafPaths(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Field field
                        ? List.of(field.path()).stream()
                        : part instanceof Part.Rows rows
                                ? List.of(rows.path()).stream()
                                : leafPaths(((Part.Group) part).parts()).stream())
                .toList();
    }

    private Optional<Part> part(JsonNode node, List<String> path) {
        String type = node.path("type").asText();
        if (BREAKING.contains(type)) {
            problems.add(name(node) + ": Tasklist cannot show a form with a " + type);
            return Optional.empty();
        }
        shownExpressions(node);
        if (SHOWN_ONLY.contains(type)) {
            hide(node);
            return Optional.empty();
        }
        return switch (type) {
            case "group" ->
                Optional.of(new Part.Group(hide(node), parts(node.path("components"), path(path, node.path("path")))));
            case "dynamiclist" -> Optional.of(rows(node, path));
            default -> field(node, type, path);
        };
    }

    private Part rows(JsonNode node, List<String> path) {
        List<String> own = path(path, node.path("path"));
        if (own.isEmpty() || own.equals(path)) {
            problems.add(name(node) + ": a dynamic list needs a path");
        }
        if (!node.path("disableCollapse").asBoolean()) {
            problems.add(name(node) + ": a dynamic list needs disableCollapse, "
                    + "because Tasklist does not submit the rows that it has collapsed");
        }
        return new Part.Rows(
                label(node, own.isEmpty() ? name(node) : own.get(own.size() - 1)),
                own,
                hide(node),
                node.path("allowAddRemove").asBoolean(),
                node.path("defaultRepetitions").asInt(0),
                parts(node.path("components"), List.of()));
    }

    private Optional<Part> field(JsonNode node, String type, List<String> path) {
        String key = node.path("key").asText();
        if (key.isBlank()) {
            problems.add(name(node) + ": a " + (type.isBlank() ? "component" : type) + " needs a key");
            return Optional.empty();
        }
        Optional<Kind> kind = kind(node, type);
        if (kind.isEmpty()) {
            problems.add(name(node) + ": the type '" + type + "' is not known here");
            return Optional.empty();
        }
        JsonNode readonly = node.path("readonly");
        return Optional.of(new Part.Field(
                label(node, key),
                path(path, node.path("key")),
                hide(node),
                node.path("disabled").asBoolean(),
                readonly.isTextual() ? expression(node, "readonly", readonly) : String.valueOf(readonly.asBoolean()),
                node.path("validate").path("required").asBoolean(),
                node.path("defaultValue"),
                kind.get()));
    }

    private Optional<Kind> kind(JsonNode node, String type) {
        JsonNode validate = node.path("validate");
        return switch (type) {
            case "textfield", "textarea" ->
                Optional.of(new Kind.Text(
                        limit(node, "minLength"),
                        limit(node, "maxLength"),
                        pattern(node),
                        validate.path("validationType").asText(null)));
            case "number" ->
                Optional.of(new Kind.Decimal(
                        limit(node, "min"),
                        limit(node, "max"),
                        node.hasNonNull("decimalDigits")
                                ? node.path("decimalDigits").asInt()
                                : null,
                        node.hasNonNull("increment") ? number(node.path("increment")) : null,
                        node.path("serializeToString").asBoolean()));
            case "checkbox" -> Optional.of(new Kind.Tick());
            case "radio", "select" -> Optional.of(choice(node, false));
            case "checklist", "taglist" -> Optional.of(choice(node, true));
            case "datetime" ->
                Optional.of(new Kind.Moment(
                        Kind.Moment.Subtype.valueOf(
                                node.path("subtype").asText("date").toUpperCase(Locale.ROOT)),
                        node.path("disallowPassedDates").asBoolean()));
            case "expression" ->
                Optional.of(new Kind.Computed(expression(node, "expression", node.path("expression"))));
            default -> Optional.empty();
        };
    }

    private Kind choice(JsonNode node, boolean several) {
        List<JsonNode> fixed = new ArrayList<>();
        node.path("values").forEach(option -> fixed.add(option.isObject() ? option.path("value") : option));
        JsonNode expression = node.path("valuesExpression");
        if (!node.has("values") && !node.hasNonNull("valuesKey") && !node.hasNonNull("valuesExpression")) {
            problems.add(name(node) + ": no options are given");
        }
        return new Kind.Choice(
                several,
                fixed,
                node.path("valuesKey").asText(null),
                expression.isTextual() ? expression(node, "valuesExpression", expression) : null);
    }

    private Kind.@Nullable Limit limit(JsonNode node, String name) {
        JsonNode limit = node.path("validate").path(name);
        if (limit.isMissingNode() || limit.isNull()) {
            return null;
        }
        if (limit.isTextual() && limit.asText().startsWith("=")) {
            return new Kind.Limit(null, expression(node, name, limit));
        }
        BigDecimal fixed = number(limit);
        if (fixed == null) {
            problems.add(name(node) + ": " + name + " is neither a number nor an expression");
        }
        return new Kind.Limit(fixed, null);
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() || Kind.NUMERAL.matcher(node.asText()).matches() ? new BigDecimal(node.asText()) : null;
    }

    private @Nullable Pattern pattern(JsonNode node) {
        String pattern = node.path("validate").path("pattern").asText();
        if (pattern.isEmpty()) {
            return null;
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            problems.add(name(node) + ": the pattern does not read: " + e.getDescription());
            return null;
        }
    }

    private @Nullable String hide(JsonNode node) {
        JsonNode hide = node.path("conditional").path("hide");
        return hide.isTextual() && !hide.asText().isBlank() ? expression(node, "hide", hide) : null;
    }

    /** The FEEL of a property, without its leading =; {@code null} in FEEL when it cannot be evaluated here. */
    private String expression(JsonNode node, String property, JsonNode text) {
        String feel = text.asText();
        if (!feel.startsWith("=")) {
            problems.add(name(node) + ": " + property + " must be an expression that begins with =");
            return "null";
        }
        String expression = feel.substring(1).strip();
        String problem = Feel.problem(expression);
        if (problem != null) {
            problems.add(name(node) + ": " + property + " cannot be evaluated: " + problem);
            return "null";
        }
        expressions.add(expression);
        return expression;
    }

    /** What is only shown is evaluated by the browser; it must read all the same. */
    private void shownExpressions(JsonNode node) {
        for (String property : List.of("text", "content", "dataSource", "source", "url", "label", "description")) {
            JsonNode value = node.path(property);
            if (value.isTextual() && value.asText().startsWith("=")) {
                expression(node, property, value);
            }
        }
    }

    private static List<String> path(List<String> parent, JsonNode own) {
        List<String> path = new ArrayList<>(parent);
        if (!own.asText().isBlank()) {
            path.addAll(List.of(own.asText().split("\\.")));
        }
        return List.copyOf(path);
    }

    private static String label(JsonNode node, String otherwise) {
        for (String property : List.of("label", "dateLabel", "timeLabel")) {
            String label = node.path(property).asText().strip();
            if (!label.isEmpty() && !label.startsWith("=") && !label.contains("{{")) {
                return label;
            }
        }
        return otherwise;
    }

    private static String name(JsonNode node) {
        for (String property : List.of("id", "key", "path", "label", "type")) {
            if (!node.path(property).asText().isBlank()) {
                return node.path(property).asText();
            }
        }
        return "A component";
    }
}
