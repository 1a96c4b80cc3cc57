package io.crossover.people;

import static io.crossover.people.Paths.under;

import io.crossover.people.account.AccountStates;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** An answer with data is no page: nothing in it runs, wherever it is shown. */
    private static final String DATA_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** What needs no account. */
    private static final RequestMatcher ANYBODYS = new OrRequestMatcher(Stream.of(
                    "/login",
                    "/css",
                    "/images",
                    "/webjars",
                    "/favicon.ico",
                    "/error",
                    "/v3/api-docs",
                    "/api-docs",
                    "/swagger-ui",
                    "/actuator/health")
            .map(Paths::under)
            .toList());

    private static final RequestMatcher START_PAGE =
            request -> Paths.of(request).equals("/");

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
            AccountStates states,
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
                // Camunda's own filters write those of its pages, which count instead of ours
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        // a stored page's scripts would not run under the next answer's nonce
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                PageNonceFilter::isPage, new CacheControlHeadersWriter()))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(
                        new WebApplicationGate(
                                new WebApplicationSession(engine, people),
                                states,
                                engine.getAuthorizationService(),
                                problems),
                        AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineRest(
            HttpSecurity http,
            ProblemResponses problems,
            ProcessEngine engine,
            AccountStates states,
            SingleSignOn singleSignOn)
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
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(DATA_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(new EngineAuthentication(engine.getIdentityService()), AuthorizationFilter.class)
                .addFilterAfter(new FirstPasswordGate(states, problems, request -> false), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain ourOwn(
            HttpSecurity http,
            ProblemResponses problems,
            ProcessEngine engine,
            PersonDirectory people,
            AccountStates states,
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
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(ANYBODYS, START_PAGE)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .formLogin(form -> form.loginPage(LoginPage.PATH)
                        .successHandler((request, response, authentication) -> {
                            session.begin(request, (CurrentPerson) authentication.getPrincipal());
                            loggedIn.onAuthenticationSuccess(request, response, authentication);
                        })
                        .failureHandler(LoginPage::sayWhyNot))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(problems, forSystems)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LoginPage.PATH),
                                new NegatedRequestMatcher(forSystems))
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
                .addFilterAfter(
                        new FirstPasswordGate(
                                states,
                                problems,
                                new OrRequestMatcher(ANYBODYS, under(FirstPasswordGate.PAGE), under("/logout"))),
                        AuthorizationFilter.class)
                .anonymous(Customizer.withDefaults())
                .build();
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
