package io.crossover.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Fills a Camunda Form on the screen as a person does: types, picks from lists, ticks, adds and removes rows. Knows the
 * form's file to find each field on the page.
 */
final class FormFiller {

    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

    private static final int SOON = 3_000;
    private static final int PATIENTLY = 30_000;

    private final Page page;
    private final JsonNode form;
    private final Function<String, JsonNode> optionsOf;

    /**
     * @param form the .form file
     * @param optionsOf the options of a variable that a select names
     */
    FormFiller(Page page, JsonNode form, Function<String, JsonNode> optionsOf) {
        this.page = page;
        this.form = form;
        this.optionsOf = optionsOf;
    }

    void fill(Map<String, Object> values) {
        fill(form.path("components"), values, "");
    }

    /** Presses the form's own button where it has one (a form with a list must), else Tasklist's. */
    void submit(String tasklistButton) {
        Locator own = page.locator(".fjs-container button[type=submit]");
        if (own.count() > 0) {
            own.first().click();
        } else {
            page.locator("button:visible", new Page.LocatorOptions().setHasText(tasklistButton))
                    .last()
                    .click();
        }
    }

    @SuppressWarnings("unchecked")
    private void fill(JsonNode components, Map<String, Object> values, String rows) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("dynamiclist")) {
                Object list = values.get(component.path("path").asText());
                if (list != null) {
                    fillRows(component, (List<Map<String, Object>>) list, rows);
                }
            } else if (component.has("components")) {
                fill(component.path("components"), valuesOfGroup(component, values), rows);
            } else if (component.has("key")
                    && values.containsKey(component.path("key").asText())) {
                Object value = values.get(component.path("key").asText());
                if (component.path("conditional").has("hide")) {
                    fillUnlessHidden(component, type, Objects.requireNonNull(value), rows);
                } else {
                    fillField(component, type, Objects.requireNonNull(value), rows);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> valuesOfGroup(JsonNode group, Map<String, Object> values) {
        String path = group.path("path").asText("");
        return path.isEmpty() ? values : (Map<String, Object>) values.getOrDefault(path, Map.of());
    }

    private void fillRows(JsonNode list, List<Map<String, Object>> wanted, String rows) {
        Locator root = page.locator("[aria-labelledby$='-" + list.path("id").asText() + rows + "']");
        Locator expand = root.locator(".fjs-repeat-render-collapse", new Locator.LocatorOptions().setHasText("Expand"));
        if (expand.count() > 0) {
            expand.last().click();
        }
        Locator removers = root.locator(":scope > .cds--grid > .fjs-repeat-row-container > .fjs-repeat-row-remove");
        int present = rowsPresent(list, rows);
        for (int row = present; row < wanted.size(); row++) {
            root.locator(".fjs-repeat-render-add").last().click();
            waitForRows(list, rows, row + 1);
        }
        for (int row = present; row > wanted.size(); row--) {
            removers.last().click();
            waitForRows(list, rows, row - 1);
        }
        for (int row = 0; row < wanted.size(); row++) {
            fill(list.path("components"), wanted.get(row), rows + "_" + row);
        }
    }

    /** The form draws itself anew after a change of its rows; what is typed before that is lost. */
    private void waitForRows(JsonNode list, String rows, int expected) {
        page.waitForCondition(() -> rowsPresent(list, rows) == expected);
    }

    private int rowsPresent(JsonNode list, String rows) {
        String child = firstField(list.path("components"));
        int row = 0;
        while (page.locator("[id*='-" + child + rows + "_" + row + "']").count() > 0) {
            row++;
        }
        return row;
    }

    private static String firstField(JsonNode components) {
        for (JsonNode component : components) {
            if (component.has("key") || component.path("type").asText().equals("dynamiclist")) {
                return component.path("id").asText();
            }
            if (component.has("components")) {
                return firstField(component.path("components"));
            }
        }
        throw new IllegalStateException("A list without a field");
    }

    /** What a form hides by what was entered before it, a person cannot fill and leaves. */
    private void fillUnlessHidden(JsonNode component, String type, Object value, String rows) {
        page.setDefaultTimeout(SOON);
        try {
            fillField(component, type, value, rows);
        } catch (TimeoutError e) {
            if (field(component.path("id").asText() + rows).count() > 0) {
                throw e;
            }
        } finally {
            page.setDefaultTimeout(PATIENTLY);
        }
    }

    private void fillField(JsonNode component, String type, Object value, String rows) {
        String id = component.path("id").asText() + rows;
        switch (type) {
            case "textfield", "textarea", "number" -> {
                type(field(id), value.toString());
            }
            case "checkbox" -> field(id).setChecked((Boolean) value);
            case "datetime" -> typeDay(id, LocalDate.parse(value.toString().substring(0, 10)));
            case "radio" -> field(id + "-" + indexOf(component, value)).check();
            case "select" -> pick(id, labelOf(component, value));
            case "checklist" ->
                ((List<?>) value).forEach(one -> field(id + "-" + indexOf(component, one))
                        .check());
            case "taglist" -> ((List<?>) value).forEach(one -> pick(id, labelOf(component, one)));
            default -> throw new IllegalStateException("Cannot fill a field of type " + type);
        }
    }

    /**
     * The form takes a text over a moment after the last key and draws itself anew; what stands in the next field by
     * then is gone when it was put there faster than a person types. Typed again, it stays.
     */
    private static void type(Locator input, String text) {
        for (int attempt = 1; attempt < 4; attempt++) {
            input.fill(text);
            input.blur();
            try {
                assertThat(input).hasValue(text, new LocatorAssertions.HasValueOptions().setTimeout(1_000));
                return;
            } catch (AssertionError lost) {
                continue;
            }
        }
        throw new AssertionError("The form does not keep '" + text + "'");
    }

    private Locator field(String id) {
        return page.locator("[id^='fjs-form'][id$='-" + id + "']");
    }

    private void typeDay(String id, LocalDate day) {
        Locator input = field(id + "-date");
        input.fill(TYPED_DAY.format(day));
        input.press("Enter");
        input.press("Tab");
    }

    private void pick(String id, String label) {
        Locator input = field(id);
        input.dispatchEvent("mousedown");
        input.focus();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    private JsonNode options(JsonNode component) {
        return component.has("valuesKey")
                ? optionsOf.apply(component.path("valuesKey").asText())
                : component.path("values");
    }

    private int indexOf(JsonNode component, Object value) {
        JsonNode options = options(component);
        for (int index = 0; index < options.size(); index++) {
            if (options.get(index).path("value").asText().equals(value.toString())) {
                return index;
            }
        }
        throw new IllegalStateException(
                component.path("label").asText() + " does not offer " + value + " but " + options);
    }

    private String labelOf(JsonNode component, Object value) {
        return options(component).get(indexOf(component, value)).path("label").asText();
    }
}
