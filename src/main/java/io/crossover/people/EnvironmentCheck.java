package io.crossover.people;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** With the profiles {@code postgres} and {@code oidc}, refuses to start before anything is touched when a setting is missing. */
class EnvironmentCheck implements EnvironmentPostProcessor, Ordered {

    private static final List<String> REQUIRED =
            List.of("CROSSOVER_DB_URL", "CROSSOVER_DB_USER", "CROSSOVER_DB_PASSWORD", "CROSSOVER_ADMIN_PASSWORD");

    private static final String SINGLE_SIGN_ON = "oidc";

    private static final List<String> REQUIRED_BY_SINGLE_SIGN_ON =
            List.of("CROSSOVER_OIDC_ISSUER", "CROSSOVER_OIDC_CLIENT_ID", "CROSSOVER_OIDC_CLIENT_SECRET");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        require(environment, PeopleSettings.POSTGRES, REQUIRED);
        require(environment, SINGLE_SIGN_ON, REQUIRED_BY_SINGLE_SIGN_ON);
    }

    private static void require(ConfigurableEnvironment environment, String profile, List<String> variables) {
        if (environment.acceptsProfiles(Profiles.of(profile))) {
            List<String> missing = variables.stream()
                    .filter(variable -> !StringUtils.hasText(environment.getProperty(variable)))
                    .toList();
            if (!missing.isEmpty()) {
                throw new MissingSettingException(missing);
            }
        }
    }
}
