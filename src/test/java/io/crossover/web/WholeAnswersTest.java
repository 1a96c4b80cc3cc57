package io.crossover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.scenario.Scenario;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class WholeAnswersTest extends Scenario {

    @Autowired
    TestRestTemplate http;

    @Test
    void aShortAnswerSaysHowLongItIsAndALongOneArrivesWhole() {
        CooperationKey key = cooperation("Answers");
        HttpHeaders csv = new HttpHeaders();
        csv.setContentType(MediaType.valueOf("text/csv"));
        csv.setBasicAuth("data", "data");
        String targets = IntStream.range(0, 100)
                .mapToObj(number -> "kpi %d,100,higher,rate,2027-03-01,2027-03-31".formatted(number))
                .collect(Collectors.joining("\n", "kpi,target,direction,kind,from,to\n", "\n"));
        String path = "/api/cooperations/" + key;
        ResponseEntity<JsonNode> defined =
                http.exchange(path + "/kpis", HttpMethod.PUT, new HttpEntity<>(targets, csv), JsonNode.class);
        assertThat(defined.getBody()).hasSize(100);
        assertThat(Objects.requireNonNull(defined.getBody()).toString()).hasSizeGreaterThan(8192);

        String row = "kpi,at,value,source\nkpi 7,2027-03-05,100,CRM\n";
        ResponseEntity<String> sent =
                http.exchange(path + "/measurements", HttpMethod.POST, new HttpEntity<>(row, csv), String.class);
        assertThat(sent.getBody()).contains("\"accepted\":1");
        assertThat(sent.getHeaders().getContentLength())
                .isEqualTo(Objects.requireNonNull(sent.getBody()).length());
        assertThat(sent.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(sent.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
