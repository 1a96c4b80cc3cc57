package io.crossover.people;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** With the profile {@code postgres}, refuses to start before anything is touched when a setting is missing. */
class EnvironmentCheck implements EnvironmentPostProcessor, Ordered {

    private static final List<String> REQUIRED =
            List.of("CROSSOVER_DB_URL", "CROSSOVER_DB_USER", "CROSSOVER_DB_PASSWORD", "CROSSOVER_ADMIN_PASSWORD");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of(PeopleSettings.POSTGRES))) {
            List<String> missing = REQUIRED.stream()
                    .filter(variable -> !StringUtils.hasText(environment.getProperty(variable)))
                    .toList();
            if (!missing.isEmpty()) {
                throw new MissingSettingException(missing);
            }
        }
    }
}
