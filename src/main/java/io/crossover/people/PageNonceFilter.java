package io.crossover.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the vendor's web applications a nonce of its own. Camunda 7.24 keeps one for all requests, so a
 * request that comes in between the header and the body of a page makes the browser refuse the page's scripts: a blank
 * page, the more often the more people work.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageNonceFilter extends OncePerRequestFilter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String NONCE = "nonce-[^']*'";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isPage(request);
    }

    /** Pages of the web applications end in a slash, what they load does not. */
    static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(request.getContextPath() + "/camunda/app/") && path.endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        Optional<String> policy = Optional.ofNullable(response.getHeader(HEADER));
        if (policy.isEmpty() || page.getContentSize() == 0) {
            page.copyBodyToResponse();
            return;
        }
        String nonce = nonce();
        byte[] body = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("nonce=\"[^\"]*\"", "nonce=\"" + nonce + "\"")
                .getBytes(StandardCharsets.UTF_8);
        response.setHeader(HEADER, policy.get().replaceAll(NONCE, "nonce-" + nonce + "'"));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String nonce() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
