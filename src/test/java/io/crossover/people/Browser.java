package io.crossover.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A browser as the server sees it: it keeps cookies, and does not follow redirects unseen. */
final class Browser {

    private final TestRestTemplate http;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(TestRestTemplate http) {
        this.http = http.withRequestFactorySettings(settings -> settings.withRedirects(Redirects.DONT_FOLLOW));
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** A page, as a person goes to it. */
    ResponseEntity<String> get(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML, MediaType.ALL));
        return exchange(HttpMethod.GET, path, headers, null);
    }

    /** Data, as a page's script asks for it. */
    ResponseEntity<String> data(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        return exchange(HttpMethod.GET, path, headers, null);
    }

    /** Through our login page. */
    ResponseEntity<String> logIn(String user, String password) {
        return submit("/login", Map.of("username", user, "password", password, "_csrf", csrfToken("/login")));
    }

    /** Through the login of Tasklist, Cockpit or Admin. */
    ResponseEntity<String> logInTo(String application, String user, String password) {
        get("/camunda/app/" + application + "/default/");
        HttpHeaders headers = form();
        headers.set("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        return exchange(
                HttpMethod.POST,
                "/camunda/api/admin/auth/user/default/login/" + application,
                headers,
                encoded(Map.of("username", user, "password", password)));
    }

    ResponseEntity<String> submit(String path, Map<String, String> fields) {
        return exchange(HttpMethod.POST, path, form(), encoded(fields));
    }

    ResponseEntity<String> post(String path, String json, @Nullable String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (token != null) {
            headers.set("X-XSRF-TOKEN", token);
        }
        return exchange(HttpMethod.POST, path, headers, json);
    }

    /** As a script of the web applications does. */
    ResponseEntity<String> send(HttpMethod method, String path, String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        headers.set("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        return exchange(method, path, headers, json.isEmpty() ? null : json);
    }

    String csrfToken() {
        return csrfToken("/login");
    }

    /** What a form of ours on this page would send along. */
    String csrfToken(String page) {
        String html = Optional.ofNullable(get(page).getBody()).orElseThrow();
        return html.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private ResponseEntity<String> exchange(
            HttpMethod method, String path, HttpHeaders headers, @Nullable String body) {
        headers.set(
                HttpHeaders.COOKIE,
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        ResponseEntity<String> answer = http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
        Optional.ofNullable(answer.getHeaders().get(HttpHeaders.SET_COOKIE)).orElse(List.of()).stream()
                .map(set -> set.split(";", 2)[0].split("=", 2))
                .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
        return answer;
    }

    private static HttpHeaders form() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.setAccept(List.of(MediaType.TEXT_HTML, MediaType.ALL));
        return headers;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + java.net.URLEncoder.encode(field.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
