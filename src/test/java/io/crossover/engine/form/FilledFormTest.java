package io.crossover.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FilledFormTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static final FormSchema FORM = FormParser.parse(
                    """
                    {"id": "trip", "components": [
                      {"type": "group", "components": [
                        {"type": "textfield", "key": "place"},
                        {"type": "textfield", "key": "guide", "disabled": true},
                        {"type": "checkbox", "key": "byNight"},
                        {"type": "textfield", "key": "lamp", "conditional": {"hide": "=byNight != true"}},
                        {"type": "number", "key": "people", "defaultValue": 2},
                        {"type": "checklist", "key": "food", "values": [{"value": "tea"}, {"value": "cake"}]}]},
                      {"type": "dynamiclist", "path": "stops", "allowAddRemove": true, "disableCollapse": true,
                        "components": [
                          {"type": "textfield", "key": "name"},
                          {"type": "textfield", "key": "note"}]},
                      {"type": "button", "action": "submit"}]}""")
            .orThrow();

    @Test
    void whatIsKnownIsSubmittedAsItStandsAndWhatIsHiddenOrDisabledIsNot() throws JsonProcessingException {
        assertThat(submitted("{}", "{'place': 'Old town', 'guide': 'Li', 'lamp': 'red', 'price': 5}"))
                .isEqualTo(json("{'place': 'Old town', 'byNight': false, 'people': 2, 'food': [], 'stops': []}"));
    }

    @Test
    void whatIsEnteredCountsAndShowsOtherFields() throws JsonProcessingException {
        assertThat(submitted("{'byNight': true, 'people': 4, 'food': ['tea']}", "{'place': 'Harbour'}"))
                .isEqualTo(json("{'place': 'Harbour', 'byNight': true, 'lamp': null, 'people': 4, 'food': ['tea'],"
                        + " 'stops': []}"));
    }

    @Test
    void aRowHoldsTheFieldsOfItsListOnly() throws JsonProcessingException {
        assertThat(submitted("{}", "{'place': 'x', 'stops': [{'name': 'Gate', 'id': 7}]}")
                        .get("stops"))
                .isEqualTo(json("[{'name': 'Gate', 'note': null}]"));
    }

    @Test
    void aNameThatTheFormDoesNotHaveIsSubmittedToBeRefused() throws JsonProcessingException {
        JsonNode submitted = submitted("{'plaice': 'Old town'}", "{}");

        assertThat(submitted.get("plaice")).isEqualTo(json("'Old town'"));
        assertThat(FormCheck.violations(FORM, Map.of("plaice", submitted.get("plaice")), name -> null, TODAY))
                .containsExactly("'plaice' is not a field of this form");
    }

    private static JsonNode submitted(String entered, String variables) throws JsonProcessingException {
        JsonNode known = json(variables);
        Map<String, JsonNode> fields = new TreeMap<>();
        json(entered).fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
        return SubmittedValues.MAPPER.valueToTree(FilledForm.submitted(FORM, fields, known::get, TODAY));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return SubmittedValues.MAPPER.readTree(text.replace('\'', '"'));
    }
}
