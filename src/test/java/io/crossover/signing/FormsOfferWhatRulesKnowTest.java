package io.crossover.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A choice in a form that the rules do not know, or the other way round, would be found by a clerk. */
class FormsOfferWhatRulesKnowTest {

    @ParameterizedTest
    @CsvSource({
        "SCOPE, scopePoints",
        "IP, ipPoints",
        "BRAND_REVIEW, brandReviewPoints",
        "FINANCE, financePoints",
        "BREACH, breachPoints",
        "DATA, dataPoints"
    })
    @DisplayName("A3, A5 the checklist of the form is that of the rules")
    void A3_A5_checklist(ClauseGroup group, String field) throws IOException {
        assertThat(options("write-agreement", field)).isEqualTo(group.points());
    }

    @Test
    void clauseGroups() throws IOException {
        assertThat(options("write-agreement", "about"))
                .isEqualTo(Arrays.stream(ClauseGroup.values())
                        .collect(Collectors.toMap(ClauseGroup::id, ClauseGroup::label)));
    }

    @Test
    void paymentCycles() throws IOException {
        assertThat(options("write-agreement", "paymentCycle"))
                .isEqualTo(Arrays.stream(PaymentCycle.values())
                        .collect(Collectors.toMap(PaymentCycle::id, PaymentCycle::label)));
    }

    @ParameterizedTest
    @CsvSource({"prepare-mandate", "hold-round"})
    void talkingPoints(String form) throws IOException {
        assertThat(options(form, "point"))
                .isEqualTo(Arrays.stream(TalkingPoint.values())
                        .collect(Collectors.toMap(TalkingPoint::id, TalkingPoint::label)));
    }

    @Test
    void roundOutcomes() throws IOException {
        assertThat(options("hold-round", "roundOutcome").keySet())
                .isEqualTo(Arrays.stream(RoundOutcome.values())
                        .map(RoundOutcome::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("A4 the areas of the review's form are those of the rules")
    void A4_reviewAreas() throws IOException {
        assertThat(options("review-agreement", "reviewedAreas")).isEqualTo(LegalReview.AREAS);
    }

    @Test
    @DisplayName("A1 no form of a partner shows anything of the mandate")
    void A1_theMandateIsOnNoPartnersForm() throws IOException {
        assertThat(form("sign-agreement").toString()).doesNotContainIgnoringCase("mandate");
    }

    private static Map<String, String> options(String form, String key) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        form(form).findParents("key").stream()
                .filter(component -> component.path("key").asText().equals(key))
                .flatMap(component -> component.path("values").valueStream())
                .forEach(option -> options.put(
                        option.path("value").asText(), option.path("label").asText()));
        return options;
    }

    private static JsonNode form(String name) throws IOException {
        return new ObjectMapper().readTree(Path.of("forms", name + ".form").toFile());
    }
}
