package io.crossover.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a request asks for. */
final class Paths {

    private Paths() {}

    /**
     * By the path as the container decoded it. Patterns of Spring's would not do: they match what is left after the
     * servlet's own path, and Camunda's REST applications are servlets of their own.
     */
    static RequestMatcher under(String prefix) {
        return request -> {
            String path = of(request);
            return path.equals(prefix) || path.startsWith(prefix + "/");
        };
    }

    static String of(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** A person's browser goes to a page, as opposed to another system or a page's script asking for data. */
    static boolean isPageWanted(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                        .filter(accept -> accept.contains(MediaType.TEXT_HTML_VALUE))
                        .isPresent();
    }
}
