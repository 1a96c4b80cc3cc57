package io.crossover.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Tokens against forged requests, kept in the session: one of our own for our pages, and that of the web applications,
 * so that a form inside Tasklist can call our API.
 */
class SessionCsrfTokens implements CsrfTokenRepository {

    private static final String HEADER = CsrfConstants.CSRF_TOKEN_HEADER_NAME;
    private static final String PARAMETER = "_csrf";
    private static final String OURS = SessionCsrfTokens.class.getName();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            request.getSession().setAttribute(OURS, token.getToken());
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(OURS);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        List<String> valid = Stream.of(OURS, CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME)
                .map(session::getAttribute)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        return valid.stream()
                .filter(value -> value.equals(request.getHeader(HEADER)))
                .findFirst()
                .or(() -> valid.stream().findFirst())
                .map(SessionCsrfTokens::token)
                .orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
