package io.crossover.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.process.AlertRelay;
import io.crossover.scenario.MonitoringPath;
import io.crossover.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@DisplayName("domain.md 7: the monitoring sheet and the adjustment report as files")
class ReportsScenario extends Scenario {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AlertRelay relay;

    private CooperationKey key;

    @BeforeEach
    void aKpiWasReviewedAndGotBetter() {
        play.setTime(Instant.parse("2027-03-01T02:00:00Z"));
        key = cooperation("月光咖啡 and books");
        play.start("monitoring", key, Map.of());
        MonitoringPath people = new MonitoringPath(play, key, relay);
        people.usualTargets("2027-03-01", "2027-03-31").setTargets();
        play.setTime(Instant.parse("2027-03-16T10:00:00Z"));
        people.measured("new customers", "2027-03-15", "42000").enter();
        people.review("new customers", "=1+1 The app store was down", "A second posting on Friday");
        play.setTime(Instant.parse("2027-03-21T10:00:00Z"));
        people.measured("new customers", "2027-03-20", "33000").enter();
    }

    @Test
    @DisplayName("what was changed, why, and what it did, in Word, PDF and CSV")
    void theAdjustmentReport() throws IOException {
        String csv = new String(file("sales", "adjustment-report.csv"), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .startsWith("\uFEFFKPI,When,By,Why,What was changed,Then,Now,Attainment since then")
                .contains("new customers,2027-03-16 18:00,\"Process review, marketing\",'=1+1 The app store was down")
                .contains(
                        "A second posting on Friday", "42 000".replace(' ', '\u202f'), "75 000".replace(' ', '\u202f'))
                .endsWith(",0.33\r\n");
        assertThat(pdf("sales", "adjustment-report.pdf"))
                .contains("Adjustment report", "月光咖啡 and books", "A second posting on Friday", "+33.0 %");
        assertThat(file("sales", "adjustment-report.docx")).startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    @DisplayName("M4 the sheet; partners get theirs without notes, others none")
    void M4_theSheet() throws IOException {
        assertThat(pdf("sales", "monitoring-sheet.pdf"))
                .contains("Monitoring sheet", "new customers", "participation", "A second posting on Friday")
                .doesNotContain("#");
        assertThat(file("sales", "monitoring-sheet.docx")).startsWith((byte) 'P', (byte) 'K');
        assertThat(new String(file("sales", "monitoring-sheet.csv"), StandardCharsets.UTF_8))
                .contains("new customers,100000,", ",75000,0.75,");
        for (String path : List.of("monitoring-sheet.pdf", "adjustment-report.csv")) {
            assertThat(get("partner-a", path).getStatusCode().value()).isEqualTo(404);
            assertThat(http.getForEntity(url(path), byte[].class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(401);
        }
        ResponseEntity<byte[]> unknown = get("sales", "monitoring-sheet.xls");
        assertThat(unknown.getStatusCode().value()).isEqualTo(400);
        assertThat(new String(Objects.requireNonNull(unknown.getBody()), StandardCharsets.UTF_8))
                .contains("docx, pdf or csv");
    }

    private String pdf(String account, String path) throws IOException {
        byte[] bytes = file(account, path);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private byte[] file(String account, String path) {
        ResponseEntity<byte[]> answer = get(account, path);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo(key + "-" + path);
        return Objects.requireNonNull(answer.getBody());
    }

    private ResponseEntity<byte[]> get(String account, String path) {
        return http.withBasicAuth(account, account).getForEntity(url(path), byte[].class);
    }

    private String url(String path) {
        return "/api/cooperations/" + key + "/reports/" + path;
    }
}
