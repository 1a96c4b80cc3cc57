package io.crossover.people;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * The provider, asked for its addresses when the first person comes and not before: the application starts, and whoever
 * is logged in works on, while the provider is away.
 */
@Configuration
@ConditionalOnProperty("crossover.single-sign-on.issuer")
class SingleSignOnConfiguration {

    private final SingleSignOnSettings settings;
    private final String issuer;
    private final String clientId;

    SingleSignOnConfiguration(SingleSignOnSettings settings) {
        this.settings = settings;
        this.issuer = Objects.requireNonNull(settings.issuer());
        this.clientId = Objects.requireNonNull(settings.clientId());
    }

    @Bean
    ClientRegistrationRepository provider() {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer)
                        .registrationId(SingleSignOn.REGISTRATION)
                        .clientId(clientId)
                        .clientSecret(settings.clientSecret())
                        .scope(settings.scopes())
                        .build()));
    }

    /** The provider's tokens are not needed after the login; in the session they go with it. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Tokens for us only: another application's are no business of ours. */
    @Bean
    JwtDecoder bearerTokens() {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD, audience -> audience != null && audience.contains(clientId))));
            return decoder;
        });
    }
}
