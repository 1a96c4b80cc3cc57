package io.crossover.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Settings under {@code crossover.people}.
 *
 * @param demoAccounts whether there are demo accounts; by default on the embedded database only
 * @param administratorPassword of the account {@code admin} where there are no demo accounts
 */
@ConfigurationProperties("crossover.people")
record PeopleSettings(@Nullable Boolean demoAccounts, @Nullable String administratorPassword) {

    static final String POSTGRES = "postgres";

    boolean withDemoAccounts(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of(POSTGRES))) {
            return false;
        }
        return demoAccounts == null ? isEmbedded(environment.getProperty("spring.datasource.url", "")) : demoAccounts;
    }

    String requireAdministratorPassword() {
        if (administratorPassword == null || administratorPassword.isBlank()) {
            throw new MissingSettingException(List.of("CROSSOVER_ADMIN_PASSWORD"));
        }
        return administratorPassword;
    }

    private static boolean isEmbedded(String url) {
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:");
    }
}
