package io.crossover.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets people in through an OpenID Connect provider, where one is set up; without one, it changes nothing. From the
 * login on there is no difference: the session is that of the web applications, as after a password.
 */
@Component
class SingleSignOn {

    static final String REGISTRATION = "crossover";

    /** Where a login at the provider begins. */
    static final String START =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + REGISTRATION;

    private static final String ID_TOKEN = SingleSignOn.class.getName() + ".idToken";

    private final SingleSignOnSettings settings;
    private final SignedOnPeople people;
    private final ProblemResponses problems;
    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final ObjectProvider<JwtDecoder> tokens;

    SingleSignOn(
            SingleSignOnSettings settings,
            SignedOnPeople people,
            ProblemResponses problems,
            ObjectProvider<ClientRegistrationRepository> providers,
            ObjectProvider<JwtDecoder> tokens) {
        this.settings = settings;
        this.people = people;
        this.problems = problems;
        this.providers = providers;
        this.tokens = tokens;
    }

    /** The policy of our pages, with what a logout at the provider needs: the form's answer leads there. */
    String policy(String ours) {
        return settings.isOn() ? ours.replace("form-action 'self'", "form-action 'self' " + settings.origin()) : ours;
    }

    /** For the chain of the web applications. */
    void guard(HttpSecurity http, WebApplicationSession session) {
        if (settings.isOn()) {
            http.addFilterBefore(
                    new SingleSignOnGate(session, new HttpSessionRequestCache(), problems), AuthorizationFilter.class);
        }
    }

    /** For the chains of our API and of the engine's: a system shows a token of the provider's. */
    void takeTokens(HttpSecurity http) throws Exception {
        if (settings.isOn()) {
            JwtDecoder decoder = tokens.getObject();
            http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder)
                            .jwtAuthenticationConverter(token -> person(people.known(token.getClaims()))))
                    .authenticationEntryPoint((request, response, why) -> {
                        if (why instanceof NotLetInException) {
                            problems.refuse(request, response, why.getMessage());
                        } else {
                            problems.commence(request, response, why);
                        }
                    }));
        }
    }

    private static AbstractAuthenticationToken person(CurrentPerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    /** For the chain of our pages. */
    void letIn(HttpSecurity http, WebApplicationSession session, AuthenticationSuccessHandler loggedIn)
            throws Exception {
        if (!settings.isOn()) {
            return;
        }
        ClientRegistrationRepository provider = providers.getObject();
        DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage(LoginPage.PATH)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(new KnownUsers(people)))
                .successHandler((request, response, authentication) -> {
                    KnownUser user = (KnownUser) authentication.getPrincipal();
                    session.begin(request, user.person);
                    request.getSession()
                            .setAttribute(ID_TOKEN, user.getIdToken().getTokenValue());
                    loggedIn.onAuthenticationSuccess(request, response, authentication);
                })
                .failureHandler((request, response, why) -> SingleSignOnPages.refuse(settings, request, response, why))
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        // by itself it answers 500 when the provider is not there
                        filter.setAuthenticationFailureHandler((request, response, why) ->
                                SingleSignOnPages.refuse(settings, request, response, new Unreachable(why)));
                        return filter;
                    }
                }));
        http.logout(logout -> logout.addLogoutHandler(
                        (request, response, authentication) -> Optional.ofNullable(request.getSession(false))
                                .map(ending -> ending.getAttribute(ID_TOKEN))
                                .ifPresent(token -> request.setAttribute(ID_TOKEN, token)))
                .logoutSuccessHandler((request, response, authentication) -> endThere(provider, request, response)));
    }

    /** Ends the login at the provider as well, or the next click would let anybody at this computer in again. */
    private static void endThere(
            ClientRegistrationRepository provider, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String home =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        Object token = request.getAttribute(ID_TOKEN);
        String end = token == null
                ? home
                : endOfSession(provider, home, token.toString()).orElse(home);
        response.sendRedirect(end);
    }

    private static Optional<String> endOfSession(ClientRegistrationRepository provider, String home, String token) {
        ClientRegistration registration = provider.findByRegistrationId(REGISTRATION);
        Map<String, Object> metadata = registration.getProviderDetails().getConfigurationMetadata();
        return Optional.ofNullable(metadata.get("end_session_endpoint"))
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint.toString())
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{home}")
                        .encode()
                        .buildAndExpand(token, home)
                        .toUriString());
    }

    /** The provider did not answer. */
    private static final class Unreachable extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        Unreachable(AuthenticationException cause) {
            super("The provider did not answer", cause);
        }
    }

    /** The provider's word on a person, and whom of our people it means. */
    private static final class KnownUsers extends OidcUserService {

        private final SignedOnPeople people;

        KnownUsers(SignedOnPeople people) {
            this.people = people;
        }

        @Override
        public OidcUser loadUser(OidcUserRequest request) {
            OidcUser user = super.loadUser(request);
            return new KnownUser(user, people.enter(user.getClaims()));
        }
    }

    /** Lives for the one request that logs somebody in. */
    private static final class KnownUser extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final transient CurrentPerson person;

        KnownUser(OidcUser user, CurrentPerson person) {
            super(List.copyOf(user.getAuthorities()), user.getIdToken(), user.getUserInfo());
            this.person = person;
        }
    }
}
