package io.crossover.people;

import io.crossover.people.account.AccountStates;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who still has a password that somebody else gave them chooses their own before anything else. */
class FirstPasswordGate extends OncePerRequestFilter {

    static final String PAGE = "/password";
    static final String REASON =
            "Your password was given to you by somebody else. Choose your own first, on the page " + PAGE + ".";

    private final AccountStates states;
    private final ProblemResponses problems;
    private final RequestMatcher open;

    /** @param open what such a person may use all the same */
    FirstPasswordGate(AccountStates states, ProblemResponses problems, RequestMatcher open) {
        this.states = states;
        this.problems = problems;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof CurrentPerson person)
                || open.matches(request)
                || !states.of(person.id()).passwordChangeDue()) {
            chain.doFilter(request, response);
        } else if (Paths.isPageWanted(request)) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            problems.refuse(request, response, REASON);
        }
    }
}
