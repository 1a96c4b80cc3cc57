package io.crossover.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Settings under {@code crossover.people}.
 *
 * @param demoAccounts whether there are demo accounts on the embedded database; on any other there never are
 * @param administratorPassword of the account {@code admin} where there are no demo accounts
 */
@ConfigurationProperties("crossover.people")
record PeopleSettings(@DefaultValue("true") boolean demoAccounts, @Nullable String administratorPassword) {

    static final String POSTGRES = "postgres";

    boolean withDemoAccounts(Environment environment) {
        return demoAccounts
                && !environment.acceptsProfiles(Profiles.of(POSTGRES))
                && isEmbedded(environment.getProperty("spring.datasource.url", ""));
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
