package io.crossover.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.scenario.Scenario;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** {@code POST /api/what-if/split}. */
class WhatIfSplitTest extends Scenario {

    private static final String EXAMPLE =
            """
            {"currency":"CNY","parties":["a","b"],
             "tiers":[{"upTo":"1000000","shares":{"a":"70","b":"30"}},{"shares":{"a":"60","b":"40"}}],
             "guarantees":[{"party":"b","amount":"1000","fundedBy":"a"}],"result":"1500000"}""";

    @Autowired
    private TestRestTemplate http;

    @Test
    @DisplayName("D3 1 500 000 gives the first party 700 000 + 300 000")
    void D3_tiersAreMarginal() {
        JsonNode answer = answer(EXAMPLE);

        assertThat(answer.at("/lines/0/party").asText()).isEqualTo("a");
        assertThat(answer.at("/lines/0/amount").asText()).isEqualTo("700000.00");
        assertThat(answer.at("/lines/0/reason").asText()).isEqualTo("Tier 1, up to 1,000,000: 70 % of 1,000,000");
        assertThat(answer.at("/lines/2/amount").asText()).isEqualTo("300000.00");
        assertThat(answer.get("totals")).hasToString("{\"a\":\"1000000.00\",\"b\":\"500000.00\"}");
    }

    @Test
    @DisplayName("D7 the bad case shows who funds the guarantee")
    void D7_theBadCaseShowsTheGuarantee() {
        JsonNode answer = answer(EXAMPLE.replace("\"1500000\"", "100.00"));

        assertThat(answer.at("/lines/2/reason").asText()).isEqualTo("Guaranteed minimum of 1,000 for b, funded by a");
        assertThat(answer.get("totals")).hasToString("{\"a\":\"-900.00\",\"b\":\"1000.00\"}");
    }

    @ParameterizedTest(name = "{0} replaced by {1} names {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "b":"40"             | "b":"39.99"            | tiers[1].shares
                    "CNY"                | "RMB"                  | currency
                    "currency":"CNY",    | ``                     | currency
                    "parties":["a","b"], | ``                     | parties
                    ["a","b"]            | ["a",null]             | parties[1]
                    {"shares":           | {"upTo":"2","shares":  | tiers[1].upTo
                    {"a":"60","b":"40"}  | null                   | tiers[1].shares
                    "b":"40"             | "b":null               | tiers[1].shares.b
                    "fundedBy":"a"       | "fundedBy":"c"         | guarantees[0].fundedBy
                    "amount":"1000",     | ``                     | guarantees[0].amount
                    "1500000"            | "-1"                   | result
                    "1500000"            | "1.001"                | result
                    "1500000"            | "1E+999999999"         | result
                    "1500000"            | "1E-999999999"         | result
                    "1500000"            | "a lot"                | result
                    "result"             | "results"              | results
                    """)
    void whatCannotBeNamesItsField(String given, String instead, String field) {
        ResponseEntity<JsonNode> response = post(EXAMPLE.replace(given, instead));

        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(response).get("field").asText()).isEqualTo(field);
    }

    @Test
    void itIsDescribed() {
        JsonNode api = body(http.getForEntity("/v3/api-docs", JsonNode.class));

        assertThat(api.at("/paths/~1api~1what-if~1split/post/summary").asText())
                .isEqualTo("What would each party get?");
    }

    private JsonNode answer(String question) {
        ResponseEntity<JsonNode> response = post(question);
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.OK);
        return body(response);
    }

    private ResponseEntity<JsonNode> post(String question) {
        return http.withBasicAuth("process-owner", "process-owner")
                .postForEntity("/api/what-if/split", request(question), JsonNode.class);
    }

    private static HttpEntity<String> request(String question) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(question, headers);
    }

    private static JsonNode body(ResponseEntity<JsonNode> response) {
        return Optional.ofNullable(response.getBody()).orElseThrow();
    }
}
