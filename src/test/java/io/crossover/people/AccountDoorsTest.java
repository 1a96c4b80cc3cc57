package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Doors 9 and 10: guessing passwords, accounts that are removed or shut, and passwords that somebody else chose. */
class AccountDoorsTest extends Scenario {

    private static final String TASKLIST_LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identity;

    @Autowired
    PartnerOrganisations organisations;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/api/some", "/engine-rest/engine"})
    @DisplayName("door 9: after ten wrong passwords none is looked at, known account or not, in the same words")
    void basicIsThrottled(String path) {
        String known = account("guessed" + path.length(), "sales");
        String unknown = "unknown-" + path.length();

        for (String login : List.of(known, unknown)) {
            assertThat(IntStream.range(0, 12)
                            .mapToObj(attempt -> status(login, "wrong-" + attempt, path))
                            .toList())
                    .startsWith(IntStream.range(0, 10)
                            .mapToObj(any -> HttpStatus.UNAUTHORIZED)
                            .toArray(HttpStatus[]::new))
                    .endsWith(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.TOO_MANY_REQUESTS);
        }

        ResponseEntity<JsonNode> right = as(known, known).getForEntity(path, JsonNode.class);
        ResponseEntity<JsonNode> nobody = as(unknown, unknown).getForEntity(path, JsonNode.class);
        assertThat(right.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(right.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).matches("\\d+");
        assertThat(body(right).at("/detail").asText())
                .startsWith("Too many wrong passwords. Try again in ")
                .isEqualTo(body(nobody).at("/detail").asText());
    }

    @Test
    @DisplayName("door 9: our login page and the web applications' are throttled with the same counter")
    void loginPagesAreThrottled() {
        String login = account("guessed-page", "sales");
        Browser browser = new Browser(http);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(browser.logIn(login, "wrong").getHeaders().getLocation())
                    .hasPath("/login")
                    .hasQuery("error");
            assertThat(browser.logInTo("tasklist", login, "wrong").getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }

        ResponseEntity<String> page = browser.logIn(login, login);
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(page.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).matches("\\d+");
        assertThat(page.getBody()).contains("Too many wrong passwords. Try again in ", "name=\"password\"");

        ResponseEntity<String> tasklist = browser.logInTo("tasklist", login, login);
        assertThat(tasklist.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(tasklist.getBody()).contains("Too many wrong passwords");
        assertThat(new Browser(http)
                        .logIn("no-such-person-here", "x")
                        .getHeaders()
                        .getLocation())
                .hasQuery("error");
    }

    @Test
    @DisplayName("door 9: guessing through the engine's own password check is throttled, too")
    void verifyingIsThrottled() {
        String login = account("guessed-verify", "sales");
        HttpStatus last = IntStream.range(0, 11)
                .mapToObj(attempt -> send(
                        as("sales"),
                        HttpMethod.POST,
                        "/engine-rest/identity/verify",
                        "{\"username\":\"" + login + "\",\"password\":\"" + attempt + "\"}"))
                .reduce((first, second) -> second)
                .orElseThrow();

        assertThat(last).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    @DisplayName("door 9: guesses from elsewhere do not shut a colleague out where they usually work")
    void aColleagueIsNotLockedOut() {
        String login = account("usual-place", "sales");
        // no request is answered here: these guesses come from another place than the HTTP calls
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(identity.checkPassword(login, "wrong")).isFalse();
        }
        assertThat(status(login, login, "/api/some")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(status("sales", "sales", "/api/some")).isEqualTo(HttpStatus.OK);
        jdbc.sql(
                        """
                        INSERT INTO known_address (login, address, seen_at)
                        SELECT CAST(:login AS VARCHAR(64)), address, seen_at FROM known_address WHERE login = 'sales'""")
                .param("login", login)
                .update();

        assertThat(status(login, login, "/api/some")).isEqualTo(HttpStatus.OK);
    }

    @Test
    @DisplayName("door 9: an administrator lets a person try again at once, and nobody else does")
    void anAdministratorUnlocks() {
        String login = account("forgiven", "sales");
        for (int attempt = 0; attempt < 10; attempt++) {
            status(login, "wrong", "/api/some");
        }
        assertThat(status(login, login, "/api/some")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        String path = "/engine-rest/user/" + login + "/unlock";
        assertThat(send(as("management"), HttpMethod.POST, path, "{}")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send(as("management"), HttpMethod.DELETE, "/api/accounts/" + login + "/wrong-passwords", "{}"))
                .isEqualTo(HttpStatus.FORBIDDEN);

        assertThat(send(as("admin"), HttpMethod.POST, path, "{}")).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(status(login, login, "/api/some")).isEqualTo(HttpStatus.OK);
    }

    @Test
    @DisplayName("door 10: a shut account is out of every session and every interface with its next request")
    void aShutAccountIsOut() {
        String login = account("leaving", "marketing");
        Browser ours = new Browser(http);
        ours.logIn(login, login);
        Browser tasklist = new Browser(http);
        assertThat(tasklist.logInTo("tasklist", login, login).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(ours.data("/api/some").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(tasklist.data("/camunda/api/engine/engine/default/task/count")
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(status(login, login, "/engine-rest/engine")).isEqualTo(HttpStatus.OK);

        String path = "/api/accounts/" + login + "/disabled";
        assertThat(send(as("management"), HttpMethod.PUT, path, "")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send(as(login), HttpMethod.PUT, path, "")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send(as("admin"), HttpMethod.PUT, path, "")).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(ours.data("/api/some").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(tasklist.data("/camunda/api/engine/engine/default/task/count")
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(tasklist.data(WHO).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(login, login, "/engine-rest/engine")).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(login, login, "/api/some")).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(new Browser(http).logInTo("tasklist", login, login).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(send(as("admin"), HttpMethod.DELETE, path, "")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(status(login, login, "/api/some")).isEqualTo(HttpStatus.OK);
        JsonNode account = body(as("admin").getForEntity("/api/accounts/" + login, JsonNode.class));
        assertThat(account.at("/history").findValuesAsText("what"))
                .containsExactly("The account was shut", "The account was opened again");
        assertThat(account.at("/history").findValuesAsText("who")).containsOnly("admin");
    }

    @Test
    @DisplayName("door 10: a removed account is out of the web applications, too")
    void aRemovedAccountIsOutOfTasklist() {
        String login = account("removed", "marketing");
        Browser tasklist = new Browser(http);
        tasklist.logInTo("tasklist", login, login);

        identity.deleteUser(login);

        assertThat(tasklist.data("/camunda/api/engine/engine/default/task/count")
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(login, login, "/engine-rest/engine")).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    @DisplayName("door 10: a withdrawn group counts at once")
    void aWithdrawnGroupCounts() {
        String login = account("withdrawn", "management");
        Browser cockpit = new Browser(http);
        cockpit.logInTo("cockpit", login, login);
        assertThat(cockpit.get("/camunda/app/cockpit/default/").getStatusCode()).isEqualTo(HttpStatus.OK);

        identity.deleteMembership(login, "management");

        assertThat(cockpit.get("/camunda/app/cockpit/default/").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(cockpit.data("/api/some").getBody()).doesNotContain("management");
    }

    @Test
    @DisplayName("door 10: passwords are kept as bcrypt, and hashes of an earlier release keep working")
    void passwordsAreKeptWell() {
        String login = account("kept-well", "sales");
        User user = identity.createUserQuery().userId(login).singleResult();
        assertThat(((UserEntity) user).getPassword()).startsWith("{bcrypt-sha384}$2a$10$");
        String sha512 = new org.camunda.bpm.engine.impl.digest.Sha512HashDigest().encrypt("old-password" + "salt");

        jdbc.sql("UPDATE act_id_user SET pwd_ = :hash, salt_ = 'salt' WHERE id_ = :id")
                .param("hash", "{SHA-512}" + sha512)
                .param("id", login)
                .update();

        assertThat(status(login, "old-password", "/api/some")).isEqualTo(HttpStatus.OK);
        assertThat(status(login, login, "/api/some")).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    @DisplayName("a password that a person sets keeps to the rules, and an administrator's choice for others too")
    void passwordRules() {
        String tooShort = "{\"profile\":{\"id\":\"short-one\",\"firstName\":\"A\",\"lastName\":\"B\"},"
                + "\"credentials\":{\"password\":\"%s\"}}";
        ResponseEntity<JsonNode> refused = as("admin")
                .exchange(
                        "/engine-rest/user/create", HttpMethod.POST, json(tooShort.formatted("short")), JsonNode.class);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(refused).at("/message").asText()).contains("A password has at least 10 characters");
        assertThat(identity.createUserQuery().userId("short-one").count()).isZero();
        assertThat(send(
                        as("admin"),
                        HttpMethod.POST,
                        "/engine-rest/user/create",
                        tooShort.formatted("my short-one phrase")))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(send(
                        as("admin"),
                        HttpMethod.POST,
                        "/engine-rest/user/create",
                        tooShort.formatted("seven green lamps")))
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    @DisplayName("a first password opens nothing but the page on which it is changed, by whatever way one logs in")
    void aFirstPasswordMustBeChanged() {
        String group = organisations.open("First Password Ltd");
        organisations.addPerson(group, "first-timer", "Fang", "Wang", "wang@example.com");
        CooperationKey key = cooperation("First password");
        cooperations.addParty(key, new Party("first-password-ltd", "First Password Ltd", null, false, group));
        String path = "/api/partners/" + group + "/people/first-timer/first-password";
        String first = body(as("business-development").postForEntity(path, null, JsonNode.class))
                .at("/password")
                .asText();

        ResponseEntity<JsonNode> basic = as("first-timer", first).getForEntity("/api/cooperations", JsonNode.class);
        assertThat(basic.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(body(basic).at("/detail").asText()).contains("/password");
        assertThat(status("first-timer", first, "/engine-rest/task")).isEqualTo(HttpStatus.FORBIDDEN);
        Browser tasklist = new Browser(http);
        assertThat(tasklist.logInTo("tasklist", "first-timer", first).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        ResponseEntity<String> tasks = tasklist.data("/camunda/api/engine/engine/default/task");
        assertThat(tasks.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tasks.getHeaders().getFirst("X-Go-To")).isEqualTo("/password");
        assertThat(tasklist.get("/camunda/app/tasklist/default/").getHeaders().getLocation())
                .hasPath("/password");
        Browser ours = new Browser(http);
        ours.logIn("first-timer", first);
        assertThat(ours.get("/board").getHeaders().getLocation()).hasPath("/password");
        assertThat(ours.get("/password").getBody()).contains("Choose your own password");

        assertThat(change(ours, "wrong", "seven green lamps", "seven green lamps"))
                .contains("The present password is wrong.");
        assertThat(change(ours, first, "seven green lamps", "six green lamps")).contains("are not the same");
        assertThat(change(ours, first, "first-timer-1", "first-timer-1")).contains("A password has at least 10");
        assertThat(change(ours, first, first, first)).contains("must be another one");
        ResponseEntity<String> changed = ours.submit(
                "/password",
                passwordForm(ours.csrfToken("/password"), first, "seven green lamps", "seven green lamps"));
        assertThat(changed.getHeaders().getLocation()).hasPath("/password").hasQuery("changed");

        assertThat(ours.get("/board").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(tasklist.data("/camunda/api/engine/engine/default/task").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(status("first-timer", "seven green lamps", "/engine-rest/task"))
                .isEqualTo(HttpStatus.OK);
        assertThat(status("first-timer", first, "/engine-rest/task")).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(journal.of(key))
                .filteredOn(entry -> entry.kind() == JournalKind.NOTE)
                .satisfiesExactly(entry -> {
                    assertThat(entry.who()).isEqualTo("business-development");
                    assertThat(entry.what()).isEqualTo("A first password was handed out for first-timer");
                    assertThat(entry.toString()).doesNotContain(first);
                });
    }

    @Test
    @DisplayName("business development hands out a first password once; another one comes from management")
    void aFirstPasswordIsHandedOutOnce() {
        String group = organisations.open("Handed Out Once Ltd");
        organisations.addPerson(group, "handed-once", "Li", "Na", "");
        String path = "/api/partners/" + group + "/people/handed-once/first-password";

        assertThat(send(as("business-development"), HttpMethod.POST, path, "")).isEqualTo(HttpStatus.OK);
        assertThat(send(as("business-development"), HttpMethod.POST, path, "")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send(as("marketing"), HttpMethod.POST, path, "")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send(as("partner-a"), HttpMethod.POST, path, "")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send(as("management"), HttpMethod.POST, path, "")).isEqualTo(HttpStatus.OK);
        assertThat(send(as("management"), HttpMethod.POST, "/api/accounts/sales/first-password", ""))
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @DisplayName("door 9: a new session is begun at login, and its cookie is not for scripts")
    void theSessionChangesAtLogin() {
        Browser browser = new Browser(http);
        browser.get("/login");
        String before = browser.cookie("JSESSIONID");
        browser.logIn("design", "design");
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    private String change(Browser browser, String current, String wanted, String repeated) {
        ResponseEntity<String> answer =
                browser.submit("/password", passwordForm(browser.csrfToken("/password"), current, wanted, repeated));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return String.valueOf(answer.getBody());
    }

    private static Map<String, String> passwordForm(String token, String current, String wanted, String repeated) {
        return Map.of("_csrf", token, "current", current, "new", wanted, "repeated", repeated);
    }

    private String account(String login, String group) {
        User user = identity.newUser(login);
        user.setFirstName(login);
        user.setLastName("");
        user.setPassword(login);
        identity.saveUser(user);
        identity.createMembership(login, group);
        return login;
    }

    private HttpStatus status(String login, String password, String path) {
        return HttpStatus.valueOf(as(login, password)
                .getForEntity(path, String.class)
                .getStatusCode()
                .value());
    }

    private HttpStatus send(TestRestTemplate who, HttpMethod method, String path, String body) {
        return HttpStatus.valueOf(who.exchange(path, method, json(body), String.class)
                .getStatusCode()
                .value());
    }

    private static HttpEntity<String> json(String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    private TestRestTemplate as(String user) {
        return as(user, user);
    }

    private TestRestTemplate as(String user, String password) {
        return http.withBasicAuth(user, password);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Optional.ofNullable(answer.getBody()).orElseThrow();
    }
}
