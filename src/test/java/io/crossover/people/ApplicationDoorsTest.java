package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.scenario.Scenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Door 13: Cockpit and Admin are for those who work there; everybody else is told where their work is. */
@DisplayName("door 13: Cockpit and Admin")
class ApplicationDoorsTest extends Scenario {

    @Autowired
    TestRestTemplate http;

    @ParameterizedTest
    @CsvSource({
        "marketing, cockpit",
        "legal, cockpit",
        "partner-a, cockpit",
        "process-owner, cockpit",
        "marketing, admin",
        "partner-b, admin",
        "process-owner, admin",
        "management, admin"
    })
    void whoHasNoBusinessThereIsToldWhereToGo(String account, String application) {
        Browser browser = new Browser(http);
        assertThat(browser.logInTo("tasklist", account, account).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        for (String page : new String[] {"/default/", "/", ""}) {
            ResponseEntity<String> answer = browser.get("/camunda/app/" + application + page);

            assertThat(answer.getStatusCode()).as(page).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(answer.getHeaders().getContentType())
                    .satisfies(type -> assertThat(type.isCompatibleWith(MediaType.TEXT_HTML))
                            .isTrue());
            assertThat(answer.getBody()).contains(" is for ", "/camunda/app/tasklist/", "/board");
            assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'", "default-src 'self'");
        }
        String data = application.equals("cockpit")
                ? "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count"
                : "/camunda/api/admin/plugin/adminPlugins/default/x";
        ResponseEntity<String> answer = browser.data(data);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("Your work is in Tasklist");
        assertThat(browser.data("/camunda/api/engine/engine/default/task/count").getStatusCode())
                .as("Tasklist goes on")
                .isEqualTo(HttpStatus.OK);
        assertThat(new Browser(http).logInTo(application, account, account).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"management, cockpit", "admin, cockpit", "admin, admin"})
    void whoWorksThereGetsIn(String account, String application) {
        Browser browser = new Browser(http);
        assertThat(browser.logInTo(application, account, account).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(browser.get("/camunda/app/" + application + "/default/").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        if (application.equals("cockpit")) {
            assertThat(browser.data("/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count")
                            .getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        }
    }
}
