package io.crossover.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final FormSchema FORM = FormParser.parse(file("rich.form")).orThrow();
    private static final Map<String, String> VALID =
            Map.of("title", "'Moonlight'", "agreed", "true", "contact", "{'name':'Li'}", "modes", "['event']");

    private final Map<String, JsonNode> known = new HashMap<>(Map.of(
            "highestScore", json("5"),
            "locked", json("true"),
            "partners", json("[{'label':'Bookshop','value':'b-1'}]")));

    @Test
    void whatTheFormAsksForIsTaken() {
        assertThat(check(Map.of())).isEmpty();
    }

    @Test
    void theRichFormIsFreeOfProblems() {
        assertThat(FormParser.parse(file("rich.form")).problems()).isEmpty();
    }

    @Test
    void aVariableThatTheFormDoesNotDeclareIsNamed() {
        assertThat(check(Map.of("bottomLine", "1"))).containsExactly("'bottomLine' is not a field of this form");
        assertThat(check(Map.of("contact", "{'name':'Li','iban':'x'}")))
                .containsExactly("'contact.iban' is not a field of this form");
        assertThat(check(Map.of("candidates", "[{'name':'A','people':[{'age':20,'boss':true}]}]")))
                .containsExactly("'Candidates, row 1, People, row 1, boss' is not a field of this form");
    }

    @Test
    void allViolationsAreListedAtOnce() {
        assertThat(check(Map.of("title", "''", "contact", "{'name':null}", "modes", "[]", "agreed", "false")))
                .containsExactlyInAnyOrder(
                        "Title: is required",
                        "Contact's name: is required",
                        "Modes: is required",
                        "I have read it: must be ticked");
    }

    @Test
    void blankTextAndNullCountAsNotGiven() {
        assertThat(check(Map.of("title", "'   '"))).containsExactly("Title: is required");
        assertThat(check(Map.of("code", "null", "overlap", "''", "day", "null")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title   | 'ab'              | Title: must have at least 3 characters
                    title   | 'elevenchars'     | Title: must have at most 10 characters
                    title   | 5                 | Title: must be text
                    code    | 'abc'             | Code: is not written as asked for
                    mail    | 'nobody'          | E-mail: must be an e-mail address
                    overlap | '1.001'           | Audience overlap: must be between 0 and 1
                    overlap | '-0.001'          | Audience overlap: must be between 0 and 1
                    overlap | '0.1234'          | Audience overlap: must have at most 3 decimal digits
                    overlap | 'many'            | Audience overlap: must be a number
                    overlap | '1e5'             | Audience overlap: must be a number
                    score   | 6                 | Score: must be between 1 and 5
                    score   | 0                 | Score: must be between 1 and 5
                    score   | 2.5               | Score: must be a whole number
                    score   | '3'               | Score: must be a number
                    pack    | 0.7               | Pack size: must be a multiple of 0.5
                    agreed  | 'yes'             | I have read it: must be yes or no
                    day     | '21.11.2026'      | First day: must be a date like 2026-11-21
                    day     | '2026-11-20'      | First day: must not be in the past
                    day     | '2026-02-30'      | First day: must be a date like 2026-11-21
                    hour    | '9 o-clock'       | Hour: must be a time like 09:30
                    goal    | 'profit'          | Goal: 'profit' is not one of the choices
                    partner | 'b-2'             | Partner: 'b-2' is not one of the choices
                    modes   | ['event','sale']  | Modes: 'sale' is not one of the choices
                    modes   | 'event'           | Modes: must be a list of choices
                    tags    | ['x']             | Tags: 'x' is not one of the choices
                    contact | 'Li'              | 'contact' must hold further fields
                    """,
            quoteCharacter = '~')
    void aValueOutsideItsLimitsIsRefused(String field, String value, String reason) {
        assertThat(check(Map.of(field, value))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    overlap | '0'
                    overlap | '1.000'
                    overlap | 0.4
                    score   | 5
                    score   | 1
                    pack    | 1.5
                    day     | '2026-11-21'
                    hour    | '09:30'
                    hour    | '09:30+08:00'
                    goal    | 'customers'
                    partner | 'b-1'
                    modes   | ['event','bundle']
                    """,
            quoteCharacter = '~')
    void aValueOnItsLimitIsTaken(String field, String value) {
        assertThat(check(Map.of(field, value))).isEmpty();
    }

    @Test
    void aHiddenFieldIsNotRequiredAndAShownOneIs() {
        assertThat(check(Map.of("goal", "'customers'"))).isEmpty();
        assertThat(check(Map.of("goal", "'brand'"))).containsExactly("Reason: is required");
        assertThat(check(Map.of("goal", "'brand'", "reason", "'Reach'"))).isEmpty();
    }

    @Test
    void aHiddenFieldsConditionSeesWhatIsKnownAlready() {
        known.put("goal", json("'brand'"));
        assertThat(check(Map.of())).containsExactly("Reason: is required");
        assertThat(check(Map.of("goal", "'customers'"))).isEmpty();
    }

    @Test
    void aDisabledFieldTakesNothing() {
        assertThat(check(Map.of("shown", "'changed'"))).containsExactly("Shown: cannot be changed here");
        assertThat(check(Map.of("shown", "null"))).isEmpty();
    }

    @Test
    void aReadonlyFieldComesBackAsItWas() {
        known.put("locked", json("true"));
        known.put("owner", json("'Li'"));
        assertThat(check(Map.of("owner", "'Li'"))).isEmpty();
        assertThat(check(Map.of())).isEmpty();
        assertThat(check(Map.of("owner", "'Wang'"))).containsExactly("Owner: cannot be changed here");
        known.put("locked", json("false"));
        assertThat(check(Map.of("owner", "'Wang'"))).isEmpty();
    }

    @Test
    void aComputedFieldIsWhatTheFormComputes() {
        assertThat(check(Map.of("score", "3", "double", "6"))).isEmpty();
        assertThat(check(Map.of("score", "3", "double", "7")))
                .containsExactly("Double: is computed by the form and was changed on the way");
    }

    @Test
    void everyRowOfAListIsCheckedAndNumbered() {
        assertThat(
                        check(
                                Map.of(
                                        "candidates",
                                        "[{'name':'A','industry':'food'},{'name':'','industry':'mars'},{'name':'C','industry':'other'}]")))
                .containsExactly(
                        "Candidates, row 2, Name: is required",
                        "Candidates, row 2, Industry: 'mars' is not one of the choices",
                        "Candidates, row 3, Which other: is required");
        assertThat(check(Map.of("candidates", "[{'name':'A','people':[{'age':17}]}]")))
                .containsExactly("Candidates, row 1, People, row 1, Age: must be at least 18");
        assertThat(check(Map.of("candidates", "{'name':'A'}"))).containsExactly("Candidates: must be a list");
    }

    @Test
    void optionsMayComeFromAnExpressionOverTheSubmission() {
        assertThat(check(Map.of("candidates", "[{'name':'A'},{'name':'B'}]", "tags", "['B']")))
                .isEmpty();
    }

    @Test
    void rowsOfAClosedListAreNeitherAddedNorRemovedAndKeepWhatIsReadonly() {
        known.put("plan", json("[{'item':'Poster','owner':null},{'item':'Video'}]"));
        assertThat(check(Map.of("plan", "[{'item':'Poster','owner':'Li'},{'item':'Video'}]")))
                .isEmpty();
        assertThat(check(Map.of("plan", "[{'item':'Poster'}]")))
                .containsExactly("Plan: rows cannot be added or removed here");
        assertThat(check(Map.of("plan", "[{'item':'Poster'},{'item':'Party'}]")))
                .containsExactly("Plan, row 2, Item: cannot be changed here");
    }

    @Test
    void aValueThatNoFormSubmitsIsRefused() {
        Map<String, JsonNode> submitted = valid();
        submitted.put("day", MissingNode.getInstance());
        assertThat(FormCheck.violations(FORM, submitted, known::get, TODAY))
                .containsExactly("First day: is of a type that no form submits");
    }

    @Test
    void labelsAreFoundByFieldAlsoInLists() {
        assertThat(FORM.label("overlap")).contains("Audience overlap");
        assertThat(FORM.label("contact.name")).contains("Contact's name");
        assertThat(FORM.label("candidates.people.age")).contains("Age");
        assertThat(FORM.label("nothing")).isEmpty();
    }

    @Test
    void whatCannotBeCheckedIsListedWithItsComponent() {
        FormParser.Result result = FormParser.parse(
                """
                {"id":"bad","components":[
                 {"type":"filepicker","id":"A","key":"file"},
                 {"type":"textfield","id":"B","key":"b","conditional":{"hide":"=1 +"}},
                 {"type":"textfield","id":"C","key":"b","validate":{"pattern":"("}},
                 {"type":"number","id":"D","key":"d","validate":{"min":"low"}},
                 {"type":"starmap","id":"E","key":"e"},
                 {"type":"select","id":"F","key":"f"},
                 {"type":"dynamiclist","id":"G","path":"g","components":[]}
                ]}""");
        assertThat(result.problems())
                .anyMatch(problem -> problem.startsWith("A: ") && problem.contains("filepicker"))
                .anyMatch(problem -> problem.startsWith("B: hide cannot be evaluated"))
                .anyMatch(problem -> problem.startsWith("C: the pattern"))
                .anyMatch(problem -> problem.startsWith("D: min is neither"))
                .anyMatch(problem -> problem.startsWith("E: the type 'starmap'"))
                .anyMatch(problem -> problem.startsWith("F: no options"))
                .anyMatch(problem -> problem.startsWith("G: a dynamic list needs disableCollapse"))
                .anyMatch(problem -> problem.contains("button of action 'submit'"))
                .contains("Two fields have the key 'b'");
    }

    private List<String> check(Map<String, String> changes) {
        Map<String, JsonNode> submitted = valid();
        changes.forEach((name, value) -> submitted.put(name, json(value)));
        return FormCheck.violations(FORM, submitted, known::get, TODAY);
    }

    private static Map<String, JsonNode> valid() {
        Map<String, JsonNode> submitted = new HashMap<>();
        VALID.forEach((name, value) -> submitted.put(name, json(value)));
        return submitted;
    }

    private static JsonNode json(String text) {
        try {
            return SubmittedValues.MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name) {
        try (InputStream file = Objects.requireNonNull(FormCheckTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
