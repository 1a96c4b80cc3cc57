package io.crossover.research.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crossover.research.Indicator;
import io.crossover.scenario.Scenario;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code POST /api/what-if/assessment}. */
class WhatIfAssessmentTest extends Scenario {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper mapper;

    private ObjectNode question = new ObjectMapper().createObjectNode();

    @BeforeEach
    void imagineACandidate() {
        question = mapper.createObjectNode();
        ObjectNode indicators = question.putObject("indicators");
        Arrays.stream(Indicator.values()).forEach(indicator -> indicators.put(indicator.id(), 3));
        question.put("audienceOverlap", new BigDecimal("0.42"));
    }

    @Test
    @DisplayName("S1 all threes is exactly 15 and management's")
    void allThrees() {
        JsonNode answer = answer();

        assertThat(answer.get("total").decimalValue()).isEqualTo(new BigDecimal("15"));
        assertThat(answer.at("/dimensions/customerMatch").decimalValue()).isEqualTo(new BigDecimal("3"));
        assertThat(answer.get("dimensions")).hasSize(5);
        assertThat(answer.get("verdict").asText()).isEqualTo("management");
        assertThat(answer.get("reasons")).hasSize(1);
    }

    @Test
    @DisplayName("S1 14 11/12 is dropped")
    void oneTwelfthLess() {
        indicators().put("marketGrowth", 2).put("marketShare", 4);

        JsonNode answer = answer();

        assertThat(answer.get("total").decimalValue()).isEqualTo(new BigDecimal("14.916666"));
        assertThat(answer.get("verdict").asText()).isEqualTo("drop");
    }

    @Test
    @DisplayName(
            "S2 a perfect sheet is recommended at an overlap of 0.40, management's at 0.399 and when it is missing")
    void overlap() {
        Arrays.stream(Indicator.values()).forEach(indicator -> indicators().put(indicator.id(), 5));
        indicators().put("complementaryDemand", 3);
        question.put("audienceOverlap", new BigDecimal("0.399"));
        assertThat(answer().get("reasons").toString()).contains("overlap is missing or too small");
        question.remove("audienceOverlap");
        assertThat(answer().get("reasons").toString()).contains("overlap is missing or too small");
        question.put("audienceOverlap", new BigDecimal("0.40"));
        assertThat(answer().get("reasons").toString()).doesNotContain("overlap is missing or too small");
        question.remove("audienceOverlap");
        question.put("overlap", new BigDecimal("0.40"));
        assertThat(answer().get("reasons").toString()).doesNotContain("overlap is missing or too small");
    }

    @Test
    @DisplayName("S2 a regulated industry needs legal's clearance")
    void regulated() {
        Arrays.stream(Indicator.values()).forEach(indicator -> indicators().put(indicator.id(), 5));
        question.put("regulated", true);
        assertThat(answer().get("verdict").asText()).isEqualTo("management");
        question.put("clearedByLegal", true);
        assertThat(answer().get("verdict").asText()).isEqualTo("recommended");
    }

    @Test
    void nothingIsStored() {
        long candidates = count("candidate");
        long entries = count("journal_entry");
        long decisions = count("act_hi_decinst");

        answer();

        assertThat(count("candidate")).isEqualTo(candidates);
        assertThat(count("journal_entry")).isEqualTo(entries);
        assertThat(count("act_hi_decinst")).isEqualTo(decisions);
    }

    @Test
    @DisplayName("S1 a missing, unknown or impossible indicator is refused by its name")
    void wrongIndicators() {
        indicators().remove("willingness");
        assertRefused("willingness", "Willingness has no score");
        indicators().putNull("willingness");
        assertRefused("willingness", "Willingness has no score");
        indicators().put("willingness", 6);
        assertRefused("willingness", "Willingness is scored from 1 to 5, not 6");
        indicators().put("willingness", new BigDecimal("3.5"));
        assertRefused("willingness", "Willingness is scored in whole numbers, not 3.5");
        indicators().put("willingness", 3).put("charm", 5);
        assertRefused("charm", "There is no indicator 'charm'");
        question.remove("indicators");
        assertRefused("indicators", "Give all sixteen indicators, each from 1 to 5");
    }

    @Test
    void whatIsNotAskedForIsRefused() {
        question.put("audienceOverlap", new BigDecimal("1.01"));
        assertRefused("audienceOverlap", "The audience overlap is a share between 0 and 1, such as 0.42 for 42 %");
        question.put("audienceOverlap", "much");
        assertThat(refused().get("field").asText()).isEqualTo("audienceOverlap");
        question.put("audienceOverlap", new BigDecimal("0.5")).put("mood", "good");
        assertThat(refused().get("field").asText()).isEqualTo("mood");
    }

    private ObjectNode indicators() {
        return question.withObject("/indicators");
    }

    private JsonNode answer() {
        ResponseEntity<JsonNode> answer = ask();
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
        return body(answer);
    }

    private void assertRefused(String field, String detail) {
        JsonNode problem = refused();
        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("detail").asText()).isEqualTo(detail);
    }

    private JsonNode refused() {
        ResponseEntity<JsonNode> answer = ask();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return body(answer);
    }

    private ResponseEntity<JsonNode> ask() {
        return http.withBasicAuth("process-owner", "process-owner")
                .postForEntity("/api/what-if/assessment", question, JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
