package io.crossover.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptiedListsTest {

    private static final FormSchema FORM = FormParser.parse(
                    """
                    {"id": "trip", "components": [
                      {"type": "checkbox", "key": "byNight"},
                      {"type": "group", "components": [
                        {"type": "dynamiclist", "path": "stops", "allowAddRemove": true, "disableCollapse": true,
                          "components": [{"type": "textfield", "key": "name"}]}]},
                      {"type": "dynamiclist", "path": "lamps", "allowAddRemove": true, "disableCollapse": true,
                        "conditional": {"hide": "=byNight != true"},
                        "components": [{"type": "textfield", "key": "colour"}]},
                      {"type": "button", "action": "submit"}]}""")
            .orThrow();

    private static final JsonNode YES = JsonNodeFactory.instance.booleanNode(true);
    private static final JsonNode ROWS = JsonNodeFactory.instance.arrayNode();

    @Test
    void whatIsShownAndNotSubmittedWasEmptied() {
        assertThat(emptied(Map.of("byNight", YES))).containsExactly("stops", "lamps");
        assertThat(emptied(Map.of("byNight", YES, "stops", ROWS, "lamps", ROWS)))
                .isEmpty();
    }

    @Test
    void aHiddenListStaysAsItIs() {
        assertThat(emptied(Map.of())).containsExactly("stops");
    }

    private static List<String> emptied(Map<String, JsonNode> submitted) {
        return EmptiedLists.of(FORM, submitted, name -> null, LocalDate.of(2027, 3, 1));
    }
}
