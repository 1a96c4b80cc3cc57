package io.crossover.people;

import io.crossover.people.account.AccountStates;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before Tasklist, Cockpit and Admin, which trust their session for minutes and answer a person who has no
 * business there with nothing to go on: a removed or shut account is out with its next request, who still has a first
 * password is sent to choose their own, and who is not to use an application is told where their work is.
 */
class WebApplicationGate extends OncePerRequestFilter {

    /** Where a page's script finds that its person has to choose a password. */
    static final String GO_TO = "X-Go-To";

    private static final String AUTHENTICATION = "/camunda/api/admin/auth/";
    private static final Pattern APPLICATION = Pattern.compile("/camunda/(?:app|api)/(cockpit|admin)(?:/.*)?");
    private static final Pattern PAGE_OR_DATA = Pattern.compile("/camunda/(api/.*|app/.*/|app)");

    private final WebApplicationSession session;
    private final AccountStates states;
    private final AuthorizationService authorizations;
    private final ProblemResponses problems;

    WebApplicationGate(
            WebApplicationSession session,
            AccountStates states,
            AuthorizationService authorizations,
            ProblemResponses problems) {
        this.session = session;
        this.states = states;
        this.authorizations = authorizations;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // scripts, styles and pictures tell nothing, and come by the dozen
        return request.getSession(false) == null
                || !PAGE_OR_DATA.matcher(Paths.of(request)).matches()
                        && !APPLICATION.matcher(Paths.of(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CurrentPerson> person = session.person(request);
        String path = Paths.of(request);
        if (person.isEmpty()) {
            session.end(request);
            chain.doFilter(request, response);
        } else if (path.startsWith(AUTHENTICATION)) {
            chain.doFilter(request, response);
        } else if (states.of(person.get().id()).passwordChangeDue()) {
            sendToPassword(request, response);
        } else if (mayUse(person.get(), path)) {
            chain.doFilter(request, response);
        } else if (Paths.isPageWanted(request)) {
            request.setAttribute(NotYoursPage.APPLICATION, application(path));
            request.getRequestDispatcher(NotYoursPage.PATH).forward(request, response);
        } else {
            problems.refuse(request, response, NotYoursPage.reason(application(path)));
        }
    }

    private void sendToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getContextPath() + FirstPasswordGate.PAGE;
        if (Paths.isPageWanted(request)) {
            response.sendRedirect(page);
        } else {
            response.setHeader(GO_TO, page);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            problems.refuse(request, response, FirstPasswordGate.REASON);
        }
    }

    private boolean mayUse(CurrentPerson person, String path) {
        String application = application(path);
        return application.isEmpty()
                || authorizations.isUserAuthorized(
                        person.id(), person.groups(), Permissions.ACCESS, Resources.APPLICATION, application);
    }

    private static String application(String path) {
        Matcher matcher = APPLICATION.matcher(path);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
