package io.crossover.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses another spelling of the engine's paths, such as {@code //engine-rest} or {@code /%65ngine-rest}: nobody needs
 * one, and Spring answers it with 500.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddSpellings extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String servlet = request.getContextPath() + request.getServletPath();
        String asked = request.getRequestURI();
        return request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH
                || asked.equals(servlet)
                || asked.startsWith(servlet + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
