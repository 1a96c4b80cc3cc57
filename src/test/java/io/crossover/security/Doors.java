package io.crossover.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls one application through its doors: as another system with credentials, and as a browser in its session. */
final class Doors {

    /** What must stand in no answer: how the application is built. */
    private static final Pattern BETRAYING = Pattern.compile(
            "Exception|Throwable|org\\.camunda|io\\.crossover|java\\.(lang|util|io|sql)|\\bat [\\w.$]+\\(|SQL|jdbc"
                    + "|\\bACT_[A-Z]{2}_|(?i:\\bselect\\b.{1,200}\\bfrom\\b)|ENGINE-|[a-z](Dto|Cmd|Entity|Impl)\\b",
            Pattern.DOTALL);

    enum Api {
        ENGINE_REST("/engine-rest"),
        WEB_APPLICATIONS("/camunda/api/engine/engine/default"),
        COCKPIT("/camunda/api/cockpit"),
        ADMIN("/camunda/api/admin"),
        OURS("/api"),
        ROOT("");

        private final String root;

        Api(String root) {
            this.root = root;
        }

        String root() {
            return root;
        }
    }

    record Reply(int status, String body) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        String message() {
            return json().path("message").asText();
        }

        /** Answered, or refused in words that tell nothing of how this is built. */
        Reply isPlain(Object asked) {
            assertThat(status).as("%s: %s", asked, body).isLessThan(500);
            if (status >= 400) {
                assertThat(body).as("%s", asked).doesNotContainPattern(BETRAYING);
            }
            return this;
        }
    }

    private final String address;
    private final Map<String, Session> sessions = new HashMap<>();
    private final HttpClient system = HttpClient.newHttpClient();

    Doors(int port) {
        this.address = "http://localhost:" + port;
    }

    Reply get(Api api, String account, String path) {
        return send(api, account, "GET", path, null, null);
    }

    Reply post(Api api, String account, String path, String json) {
        return send(api, account, "POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Reply put(Api api, String account, String path, String json) {
        return send(api, account, "PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Without saying before how long it is. */
    Reply sendUnannounced(Api api, String account, String path, String type, byte[] body) {
        return exchange(
                api, account, "POST", path, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    Reply send(Api api, String account, String method, String path, @Nullable String type, byte @Nullable [] body) {
        return exchange(
                api,
                account,
                method,
                path,
                type,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    private Reply exchange(
            Api api, String account, String method, String path, @Nullable String type, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + api.root() + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (api.root().startsWith("/camunda")) {
            return sessions.computeIfAbsent(account, Session::new).send(request);
        }
        String credentials = account + ":" + account;
        request.header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        return exchange(system, request);
    }

    /** A form with one file. */
    Reply upload(
            Api api,
            String account,
            String path,
            Map<String, String> fields,
            String part,
            String fileName,
            String type,
            byte[] content) {
        String boundary = "crossover-boundary";
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, part, fileName, type));
        byte[] before = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + content.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(content, 0, body, before.length, content.length);
        System.arraycopy(after, 0, body, before.length + content.length, after.length);
        return send(api, account, "POST", path, "multipart/form-data; boundary=" + boundary, body);
    }

    private static Reply exchange(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A browser that is logged in to Tasklist. */
    private final class Session {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient browser =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        Session(String account) {
            exchange(browser, HttpRequest.newBuilder(URI.create(address + "/camunda/app/tasklist/default/")));
            Reply login = send(
                    HttpRequest.newBuilder(URI.create(address + "/camunda/api/admin/auth/user/default/login/welcome"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=" + account + "&password=" + account)));
            assertThat(login.status()).as("%s logs in: %s", account, login).isEqualTo(200);
            // the new session has a token of its own
            exchange(browser, HttpRequest.newBuilder(URI.create(address + "/camunda/app/tasklist/default/")));
        }

        Reply send(HttpRequest.Builder request) {
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            return exchange(browser, request);
        }
    }
}
