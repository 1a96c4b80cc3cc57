package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.scenario.Scenario;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Who gets in where, and what those who do not are told; through HTTP, as a browser and as another system. */
class DoorsTest extends Scenario {

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/some", "/engine-rest/engine", "/engine-rest/task", "/engine-rest/version", "/engine-rest"})
    void withoutCredentialsASystemGets401AsAProblem(String path) {
        ResponseEntity<JsonNode> answer = http.getForEntity(path, JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getContentType())
                .satisfies(type -> assertThat(type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                        .isTrue());
        assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic");
        assertThat(body(answer).at("/status").asInt()).isEqualTo(401);
    }

    @Test
    void aPageThatIsNotThereStillSaysWhoIsLoggedIn() {
        Browser browser = new Browser(http);
        browser.logIn("partner-b", "partner-b");

        assertThat(browser.get("/nothing-here"))
                .satisfies(page -> assertThat(page.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND))
                .satisfies(page -> assertThat(page.getBody())
                        .contains("There is no such page", ">partner-b<", "Log out")
                        .doesNotContain(">Cockpit<"));
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreToldTheSame() {
        String wrongPassword = body(as("experts", "wrong").getForEntity("/api/some", JsonNode.class))
                .toString();
        String unknown = body(as("nobody-here", "wrong").getForEntity("/api/some", JsonNode.class))
                .toString();

        assertThat(wrongPassword).isEqualTo(unknown).contains("\"status\":401");
    }

    @Test
    void thePersonOfTheRequestIsKnownToUsAndToTheEngine() {
        ResponseEntity<JsonNode> answer = as("legal-2").getForEntity("/api/some", JsonNode.class);

        assertThat(body(answer).at("/id").asText()).isEqualTo("legal-2");
        assertThat(body(answer).at("/groups/0").asText()).isEqualTo("legal");
        assertThat(body(answer).at("/engineUser").asText()).isEqualTo("legal-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/css/crossover.css", "/v3/api-docs", "/actuator/health"})
    void whatIsPublicNeedsNoAccount(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aBrowserWithoutLoginIsSentToTheLoginPageAndBack() {
        Browser browser = new Browser(http);
        ResponseEntity<String> sent = browser.get("/board");
        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(sent.getHeaders().getLocation()).hasPath("/login");

        ResponseEntity<String> back = browser.logIn("marketing", "marketing");

        assertThat(back.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(back.getHeaders().getLocation()).hasPath("/board");
        assertThat(browser.get("/api/some").getBody()).contains("marketing");
        assertThat(browser.get("/camunda/api/admin/auth/user/default").getBody())
                .contains("\"userId\":\"marketing\"");
    }

    @Test
    void aBrowserWithAWrongPasswordStaysOutside() {
        Browser browser = new Browser(http);
        browser.get("/login");

        assertThat(browser.logIn("sales", "wrong").getHeaders().getLocation()).hasPath("/login");
        assertThat(browser.get("/api/some").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void postingInASessionNeedsItsTokenAndPostingWithCredentialsDoesNot() {
        Browser browser = new Browser(http);
        browser.get("/login");
        browser.logIn("content", "content");

        String body = "{\"title\":\"x\"}";
        assertThat(browser.post("/api/some", body, null).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(browser.post("/api/some", body, "forged").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(browser.post("/api/some", body, browser.csrfToken()).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(post(as("content"), "{\"title\":\"x\"}").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void credentialsThatABrowserSendsForAnotherSiteAreRefused() {
        HttpHeaders headers = json();
        headers.set("Sec-Fetch-Site", "cross-site");

        ResponseEntity<JsonNode> answer = as("content")
                .exchange("/api/some", HttpMethod.POST, new HttpEntity<>("{\"title\":\"x\"}", headers), JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(body(answer).at("/detail").asText()).isEqualTo("You are not allowed to do this.");
    }

    @Test
    void aRemovedAccountIsOutAtOnce() {
        var user = identity.newUser("leaver");
        user.setPassword("leaver");
        identity.saveUser(user);
        identity.createMembership("leaver", "sales");
        Browser browser = new Browser(http);
        browser.get("/login");
        browser.logIn("leaver", "leaver");
        assertThat(browser.get("/api/some").getStatusCode()).isEqualTo(HttpStatus.OK);

        identity.deleteUser("leaver");

        assertThat(browser.get("/api/some").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void inputThatCannotBeTakenIs400NamingTheField() {
        ResponseEntity<JsonNode> refused = as("data").getForEntity("/api/some/refused", JsonNode.class);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(refused).at("/field").asText()).isEqualTo("budget");
        assertThat(body(refused).at("/detail").asText()).isEqualTo("The budget must be more than zero.");

        assertThat(post(as("data"), "{\"title\":\" \"}")).satisfies(answer -> {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(body(answer).at("/field").asText()).isEqualTo("title");
        });
        assertThat(post(as("data"), "{\"title\":\"x\",\"lines\":[{\"count\":\"many\"}]}"))
                .satisfies(answer -> {
                    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
                    assertThat(body(answer).at("/field").asText()).isEqualTo("lines[0].count");
                });
        assertThat(post(as("data"), "{\"titel\":\"x\"}")).satisfies(answer -> {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(body(answer).at("/field").asText()).isEqualTo("titel");
        });
        assertThat(post(as("data"), "{not json")).satisfies(answer -> {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(body(answer).at("/field").asText()).isEqualTo("body");
            assertThat(body(answer).toString()).doesNotContain("jackson", "Exception");
        });
    }

    @Test
    void whatIsNotThereIs404() {
        assertThat(as("data")
                        .getForEntity("/api/some/COOP-2026-0001", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        ResponseEntity<JsonNode> noKey = as("data").getForEntity("/api/some/no-key", JsonNode.class);
        assertThat(noKey.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(body(noKey).at("/status").asInt()).isEqualTo(404);
        assertThat(as("data").getForEntity("/api/nothing-here", JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/%73etup/default/user/create"
            })
    @DisplayName("The administrator set-up endpoint is denied always (CVE-2026-77226)")
    void theSetUpEndpointIsDeniedAlways(String path) {
        HttpEntity<String> request =
                new HttpEntity<>("{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"evil\"}}", json());

        ResponseEntity<String> answer =
                http.exchange(URI.create(http.getRootUri() + path), HttpMethod.POST, request, String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("You are not allowed to do this.");
        assertThat(identity.createUserQuery().userId("evil").count()).isZero();
    }

    @Test
    @DisplayName("door 3: the set-up endpoint is denied when nobody is an administrator, too (CVE-2026-77226)")
    void theSetUpEndpointIsDeniedWithoutAdministrators() {
        identity.deleteMembership("admin", "camunda-admin");
        try {
            Browser browser = new Browser(http);
            browser.get("/camunda/app/admin/default/");
            for (String path : new String[] {
                "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/"
            }) {
                ResponseEntity<String> answer = browser.send(
                        HttpMethod.POST,
                        path,
                        "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\"},"
                                + "\"credentials\":{\"password\":\"seven green lamps\"}}");
                assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            }
            assertThat(identity.createUserQuery().userId("evil").count()).isZero();
        } finally {
            identity.createMembership("admin", "camunda-admin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/engine",
                "/engine-rest//engine",
                "/engine-rest/./engine",
                "/css/../engine-rest/engine",
                "/css/%2e%2e/engine-rest/engine",
                "/%65ngine-rest/engine",
                "/engine-rest%2Fengine",
                "/engine-rest;x=1/engine",
                "/engine-rest/engine;x=1",
                "/ENGINE-REST/engine",
                "/engine-rest/engine/",
                "/engine-rest/engine/default/task"
            })
    @DisplayName("door 1: no spelling and no method of /engine-rest answers without credentials")
    void noSpellingGetsIn(String path) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE")) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(http.getRootUri() + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(""))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(method).isIn(302, 400, 401, 403, 404);
            assertThat(answer.body()).as(method).doesNotContain("\"name\":\"default\"");
        }
    }

    @Test
    @DisplayName("door 1: HEAD, OPTIONS and every other method of /engine-rest get 401")
    void noMethodGetsIn() throws Exception {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(http.getRootUri() + "/engine-rest/engine"))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("door 9: posting in a session of Tasklist without its token is refused")
    void theWebApplicationsNeedTheirToken() {
        Browser browser = new Browser(http);
        browser.logInTo("tasklist", "content", "content");
        browser.get("/camunda/app/tasklist/default/");
        String path = "/camunda/api/engine/engine/default/task/count";
        assertThat(browser.post(path, "{}", browser.cookie("XSRF-TOKEN")).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(browser.post(path, "{}", null).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        browser.logInTo("tasklist", "content", "content");
        assertThat(browser.post(path, "{}", "forged").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(browser.submit("/password", Map.of("current", "content")).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void everyPageCarriesTheSecurityHeadersAndTheCookieIsNotForScripts() {
        HttpHeaders ours = http.getForEntity("/login", String.class).getHeaders();
        assertThat(ours.getFirst("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(ours.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ours.getFirst(HttpHeaders.SET_COOKIE)).contains("HttpOnly", "SameSite=Lax");

        HttpHeaders tasklist = http.getForEntity("/camunda/app/tasklist/default/", String.class)
                .getHeaders();
        assertThat(tasklist.getFirst("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(tasklist.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(tasklist.get(HttpHeaders.SET_COOKIE)).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("JSESSIONID")
                .contains("HttpOnly")
                .containsOnlyOnce("SameSite=Lax"));
    }

    private TestRestTemplate as(String user) {
        return as(user, user);
    }

    private TestRestTemplate as(String user, String password) {
        return http.withBasicAuth(user, password);
    }

    private static ResponseEntity<JsonNode> post(TestRestTemplate who, String body) {
        return who.exchange("/api/some", HttpMethod.POST, new HttpEntity<>(body, json()), JsonNode.class);
    }

    private static HttpHeaders json() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return headers;
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Optional.ofNullable(answer.getBody()).orElseThrow();
    }

    @Test
    void aSystemWithoutCredentialsGets401ForAPostToo() {
        ResponseEntity<JsonNode> answer = http.postForEntity("/api/cooperations", "{}", JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    @DisplayName("every page of the web applications carries the nonce of its own answer, however many load at once")
    void eachPagesScriptsRunUnderItsOwnPolicy() {
        IntStream.range(0, 60).parallel().forEach(any -> {
            ResponseEntity<String> page = http.getForEntity("/camunda/app/tasklist/default/", String.class);

            String policy = String.valueOf(page.getHeaders().getFirst("Content-Security-Policy"));
            Set<String> nonces = Pattern.compile("nonce=\"([^\"]+)\"")
                    .matcher(String.valueOf(page.getBody()))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(nonces).hasSize(1).allSatisfy(nonce -> assertThat(policy).contains("'nonce-" + nonce + "'"));
            assertThat(page.getHeaders().getCacheControl()).contains("no-store");
        });
    }
}
