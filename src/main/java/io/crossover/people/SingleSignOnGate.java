package io.crossover.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * With single sign-on, the web applications have no login of their own: whoever opens one is sent to the login page of
 * ours, which knows the provider, and comes back from it.
 */
class SingleSignOnGate extends OncePerRequestFilter {

    private static final Pattern OWN_LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/.*");

    private final WebApplicationSession session;
    private final RequestCache whereToAfterLogin;
    private final ProblemResponses problems;

    SingleSignOnGate(WebApplicationSession session, RequestCache whereToAfterLogin, ProblemResponses problems) {
        this.session = session;
        this.whereToAfterLogin = whereToAfterLogin;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OWN_LOGIN
                .matcher(request.getServletPath() + nullToEmpty(request.getPathInfo()))
                .matches()) {
            problems.handle(request, response, new AccessDeniedException("Log in at " + LoginPage.PATH));
        } else if (PageNonceFilter.isPage(request) && session.person(request).isEmpty()) {
            whereToAfterLogin.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + LoginPage.PATH);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
