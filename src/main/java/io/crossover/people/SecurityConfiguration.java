package io.crossover.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in where: the vendor's web applications, the engine's REST API, and our own pages and API. */
@Configuration
class SecurityConfiguration {

    /** Our pages load everything from here; styles may stand in attributes, as charts and the API's page write them. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /**
     * Tasklist, Cockpit and Admin protect themselves, except that their set-up page creates an administrator while
     * there is none (CVE-2026-77226): denied always.
     */
    @Bean
    @Order(1)
    SecurityFilterChain webApplications(
            HttpSecurity http,
            ProblemResponses problems,
            ProcessEngine engine,
            PersonDirectory people,
            SingleSignOn singleSignOn)
            throws Exception {
        singleSignOn.guard(http, new WebApplicationSession(engine, people));
        return http.securityMatcher(under("/camunda"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(under("/camunda/api/admin/setup"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, reason) ->
                                problems.handle(request, response, new AccessDeniedException("denied")))
                        .accessDeniedHandler(problems))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // Camunda's own filters write the rest
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        // a stored page's scripts would not run under the next answer's nonce
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                PageNonceFilter::isPage, new CacheControlHeadersWriter()))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineRest(
            HttpSecurity http, ProblemResponses problems, ProcessEngine engine, SingleSignOn singleSignOn)
            throws Exception {
        singleSignOn.takeTokens(http);
        return http.securityMatcher(under("/engine-rest"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::isFromAnotherSite))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new EngineAuthentication(engine.getIdentityService()), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain ourOwn(
            HttpSecurity http,
            ProblemResponses problems,
            ProcessEngine engine,
            PersonDirectory people,
            SingleSignOn singleSignOn)
            throws Exception {
        WebApplicationSession session = new WebApplicationSession(engine, people);
        RequestMatcher forSystems = new OrRequestMatcher(under("/api"), under("/v3/api-docs"));
        HttpSessionRequestCache whereToAfterLogin = new HttpSessionRequestCache();
        whereToAfterLogin.setRequestMatcher(new NegatedRequestMatcher(forSystems));
        SavedRequestAwareAuthenticationSuccessHandler loggedIn = new SavedRequestAwareAuthenticationSuccessHandler();
        loggedIn.setRequestCache(whereToAfterLogin);
        singleSignOn.takeTokens(http);
        singleSignOn.letIn(http, session, loggedIn);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/", "/login", "/css/**", "/images/**", "/webjars/**", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers("/v3/api-docs/**", "/api-docs/**", "/swagger-ui/**", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .formLogin(form -> form.loginPage("/login").successHandler((request, response, authentication) -> {
                    session.begin(request, (CurrentPerson) authentication.getPrincipal());
                    loggedIn.onAuthenticationSuccess(request, response, authentication);
                }))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(problems, forSystems)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(forSystems))
                        .defaultAccessDeniedHandlerFor(problems, forSystems))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(request -> isFromAnotherSite(request)
                                || isUnsafe(request)
                                        && !isBasic(request)
                                        // a system without credentials is told so, not that a token is missing
                                        && !(forSystems.matches(request) && request.getSession(false) == null)))
                .requestCache(cache -> cache.requestCache(whereToAfterLogin))
                // the web applications' session is the only one
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(singleSignOn.policy(CONTENT_SECURITY_POLICY)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(session, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new EngineAuthentication(engine.getIdentityService()), AuthorizationFilter.class)
                .anonymous(Customizer.withDefaults())
                .build();
    }

    /**
     * By the path as the container decoded it. Patterns of Spring's would not do: they match what is left after the
     * servlet's own path, and Camunda's REST applications are servlets of their own.
     */
    private static RequestMatcher under(String prefix) {
        return request -> {
            String path = request.getServletPath()
                    + Optional.ofNullable(request.getPathInfo()).orElse("");
            return path.equals(prefix) || path.startsWith(prefix + "/");
        };
    }

    private static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod());
    }

    private static boolean isBasic(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
                .isPresent();
    }

    /** A browser remembers Basic credentials, too, and would send them along with another site's request. */
    private static boolean isFromAnotherSite(HttpServletRequest request) {
        return isUnsafe(request)
                && Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
                        .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                        .isPresent();
    }
}
