package io.crossover.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Door 9 behind a proxy that ends TLS and tells for whom it asks. */
class ProxyDoorsTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @DisplayName("door 9: behind TLS every page asks for TLS and cookies go by it alone; an address is slowed down")
    void behindAProxy(@TempDir Path folder) throws Exception {
        try (OwnServer server = OwnServer.onFile(folder)
                .with("server.forward-headers-strategy", "native")
                .start()) {
            for (String page : new String[] {"/", "/login", "/camunda/app/tasklist/default/", "/engine-rest/engine"}) {
                HttpResponse<String> answer = get(server, page, "203.0.113.7", null);
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .as(page)
                        .isPresent();
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .as(page)
                        .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                        .allMatch(cookie -> cookie.contains("Secure")
                                && cookie.contains("HttpOnly")
                                && cookie.contains("SameSite=Lax"));
            }
            assertThat(get(server, "/api/cooperations", "198.51.100.4", "marketing:marketing")
                            .statusCode())
                    .isEqualTo(200);

            assertThat(IntStream.range(0, 300)
                            .map(number -> status(server, "198.51.100.4", "sprayed-" + number + ":Spring-2026!"))
                            .filter(status -> status == 429)
                            .findFirst())
                    .isPresent();

            assertThat(status(server, "198.51.100.4", "legal:legal")).isEqualTo(429);
            assertThat(status(server, "198.51.100.4", "marketing:marketing"))
                    .as("who has logged in from there before")
                    .isEqualTo(200);
            assertThat(status(server, "198.51.100.5", "legal:legal"))
                    .as("another address")
                    .isEqualTo(200);
        }
    }

    private int status(OwnServer server, String address, String credentials) {
        try {
            return get(server, "/api/cooperations", address, credentials).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(OwnServer server, String path, String address, @Nullable String credentials)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https");
        if (credentials != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
    }
}
