package io.crossover.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single sign-on against an OpenID Connect provider that the test starts, as a browser and as another system. */
class SingleSignOnTest {

    private static final String ISSUER = "company";
    private static final String CLIENT = "crossover-client";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    private static OwnServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        PROVIDER.start();
        server = OwnServer.onFile(folder)
                .profile("oidc")
                .environment("CROSSOVER_OIDC_ISSUER", PROVIDER.issuerUrl(ISSUER).toString())
                .environment("CROSSOVER_OIDC_CLIENT_ID", CLIENT)
                .environment("CROSSOVER_OIDC_CLIENT_SECRET", "client-secret")
                .with("crossover.single-sign-on.name", "Example Company")
                .with("crossover.single-sign-on.contact", "Ms Li of IT")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
        PROVIDER.shutdown();
    }

    @Test
    void whoOpensTasklistComesBackToItLoggedIn() {
        Browser browser = new Browser();
        HttpResponse<String> sent = browser.get("/camunda/app/tasklist/default/");
        assertThat(sent.uri().getPath()).isEqualTo("/login");
        assertThat(sent.body()).contains("Log in with Example Company", "/oauth2/authorization/crossover");
        String before = browser.session();

        HttpResponse<String> back = browser.logIn("sales", List.of("sales"));

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.uri().getPath()).isEqualTo("/camunda/app/tasklist/default/");
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"sales\"", "tasklist");
        assertThat(browser.get("/api/cooperations").statusCode()).isEqualTo(200);
        assertThat(browser.session()).as("a session of its own after the login").isNotEqualTo(before);
    }

    @Test
    @DisplayName("an account known to the provider but not to us gets 403 and is told whom to ask")
    void anUnknownAccountIsNotLetIn() {
        Browser browser = new Browser();

        HttpResponse<String> refused = browser.logIn("stranger", List.of("management"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("stranger", "no account of this name", "ask Ms Li of IT")
                .doesNotContain("Exception");
        assertThat(browser.get("/api/cooperations").statusCode()).isEqualTo(401);
        assertThat(server.as("admin").get("/engine-rest/user/stranger/profile").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("groups from the provider are kept: known ones come and go with each login, others are passed over")
    void groupsFollowTheProvider() {
        new Browser().logIn("design", List.of("design", "content", "cleaners", "process-owner", "partner-nobody"));
        assertThat(groupsOf("design")).containsExactlyInAnyOrder("design", "content");

        Browser browser = new Browser();
        browser.logIn("design", List.of("/design"));
        assertThat(groupsOf("design")).containsExactly("design");

        assertThat(browser.logIn("design", List.of("cleaners")).statusCode()).isEqualTo(403);
        assertThat(groupsOf("design")).isEmpty();
        assertThat(browser.logIn("design", List.of("design")).statusCode()).isEqualTo(200);
    }

    @Test
    void aPartnerDoesNotBecomeOneOfOurOwnByTheProvidersWord() {
        HttpResponse<String> refused = new Browser().logIn("partner-a", List.of("management"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("does not change sides");
        assertThat(groupsOf("partner-a")).containsExactly("partner");
    }

    @Test
    void loggingOutEndsTheLoginHereAndAtTheProvider() {
        Browser browser = new Browser();
        browser.logIn("data", List.of("data"));
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browser.get("/login").body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> home = browser.post("/logout", "_csrf=" + token.group(1));

        assertThat(home.uri()).isEqualTo(at("/"));
        assertThat(home.previousResponse().orElseThrow().uri().toString())
                .startsWith(PROVIDER.endSessionEndpointUrl(ISSUER).toString())
                .contains("id_token_hint=ey", "post_logout_redirect_uri=http");
        assertThat(browser.get("/api/cooperations").statusCode()).isEqualTo(401);
        assertThat(browser.get("/camunda/app/tasklist/default/").uri().getPath())
                .isEqualTo("/login");
    }

    @Test
    void loggingOutNeedsItsToken() {
        Browser browser = new Browser();
        browser.logIn("content", List.of("content"));

        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/cooperations").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        HttpResponse<String> forged = new Browser().get("/login/oauth2/code/crossover?code=stolen&state=guessed");

        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.body()).contains("was not completed").doesNotContain("Exception");
    }

    @Test
    @DisplayName("a password is the administrator's only; the web applications' own login is closed")
    void passwordsStayForTheAdministrator() {
        assertThat(server.as("admin").get("/engine-rest/user").statusCode()).isEqualTo(200);
        assertThat(server.as("marketing").get("/api/cooperations").statusCode()).isEqualTo(401);
        assertThat(server.as("marketing").get("/engine-rest/task").statusCode()).isEqualTo(401);
        Browser browser = new Browser();
        browser.get("/login");
        assertThat(browser.post(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "username=marketing&password=marketing")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherSystemShowsATokenOfTheProviders() {
        assertThat(bearer("marketing", CLIENT, "/api/cooperations").statusCode())
                .isEqualTo(200);
        assertThat(bearer("marketing", CLIENT, "/engine-rest/task").statusCode())
                .isEqualTo(200);
        assertThat(bearer("marketing", CLIENT, "/engine-rest/deployment").body())
                .isEqualTo("[]");
        HttpResponse<String> unknown = bearer("stranger", CLIENT, "/api/cooperations");
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).contains("no account of this name");
        assertThat(bearer("marketing", "another-application", "/api/cooperations")
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(at("/api/cooperations"))
                                .header("Authorization", "Bearer forged")
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> bearer(String account, String audience, String path) {
        String token = PROVIDER.issueToken(ISSUER, account, audience, Map.of("preferred_username", account))
                .serialize();
        return send(HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return send(HttpClient.newHttpClient(), request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI at(String path) {
        return URI.create(server.address() + path);
    }

    private static List<String> groupsOf(String account) {
        JsonNode groups = server.as("admin").read("/engine-rest/group?member=" + account);
        return StreamSupport.stream(groups.spliterator(), false)
                .map(group -> group.path("id").asText())
                .toList();
    }

    /** Keeps its cookies and follows redirects, to the provider and back. */
    private static final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.ALWAYS)
                .build();

        HttpResponse<String> get(String path) {
            return send(
                    client,
                    HttpRequest.newBuilder(at(path))
                            .header("Accept", "text/html,*/*")
                            .build());
        }

        HttpResponse<String> post(String path, String form) {
            return send(
                    client,
                    HttpRequest.newBuilder(at(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build());
        }

        /** The provider says who is at the browser, and in which groups. */
        HttpResponse<String> logIn(String account, List<String> groups) {
            PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                    ISSUER,
                    "subject-of-" + account,
                    "JWT",
                    List.of(CLIENT),
                    Map.of("preferred_username", account, "groups", groups)));
            return get("/oauth2/authorization/crossover?" + URLEncoder.encode(account, StandardCharsets.UTF_8));
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                    .map(cookie -> cookie.getValue())
                    .reduce("", (none, one) -> one);
        }
    }
}
