package io.crossover.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One login for everything in the browser: the session of Tasklist and Cockpit is also that of our pages and our API.
 * The account and its groups are looked up anew at each request, so that a removed person is out at once.
 */
class WebApplicationSession extends OncePerRequestFilter {

    private final ProcessEngine engine;
    private final PersonDirectory people;

    WebApplicationSession(ProcessEngine engine, PersonDirectory people) {
        this.engine = engine;
        this.people = people;
    }

    /** Logs the person in to the web applications, after our own login page has checked the password. */
    void begin(HttpServletRequest request, CurrentPerson person) {
        AuthenticationUtil.getAuthsFromSession(request.getSession())
                .addOrReplace(AuthenticationUtil.createAuthentication(engine, person.id()));
    }

    /** Error pages show who is logged in, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            person(request)
                    .map(PasswordAuthentication::authenticated)
                    .ifPresent(
                            authentication -> SecurityContextHolder.getContext().setAuthentication(authentication));
        }
        chain.doFilter(request, response);
    }

    /** Who is logged in to the web applications, if there is still such a person. */
    Optional<CurrentPerson> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)
                        .getAuthenticationForProcessEngine(engine.getName())))
                .flatMap(authentication -> people.find(authentication.getIdentityId()));
    }

    /** Whoever was logged in to the web applications is so no longer. */
    void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false))
                .ifPresent(session ->
                        AuthenticationUtil.getAuthsFromSession(session).removeByEngineName(engine.getName()));
    }
}
