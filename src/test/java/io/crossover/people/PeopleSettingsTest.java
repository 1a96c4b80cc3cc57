package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class PeopleSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/crossover;WRITE_DELAY=0", "jdbc:h2:mem:test"})
    void theEmbeddedDatabaseHasDemoAccounts(String url) {
        assertThat(settings(true).withDemoAccounts(on(url))).isTrue();
        assertThat(settings(false).withDemoAccounts(on(url))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/crossover", "jdbc:h2:tcp://db/crossover", ""})
    void anyOtherDatabaseNeverHasThem(String url) {
        assertThat(settings(true).withDemoAccounts(on(url))).isFalse();
    }

    @Test
    void theProfilePostgresNeverHasDemoAccounts() {
        MockEnvironment environment = on("jdbc:h2:mem:test");
        environment.setActiveProfiles("postgres");

        assertThat(settings(true).withDemoAccounts(environment)).isFalse();
    }

    @Test
    void theProfilePostgresRefusesToStartSayingWhatIsMissing() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("CROSSOVER_DB_URL", "jdbc:postgresql://db/crossover")
                .withProperty("CROSSOVER_DB_USER", "crossover")
                .withProperty("CROSSOVER_DB_PASSWORD", "secret")
                .withProperty("CROSSOVER_ADMIN_PASSWORD", " ");
        environment.setActiveProfiles("postgres");

        assertThatExceptionOfType(MissingSettingException.class)
                .isThrownBy(() -> check(environment))
                .withMessage("Crossover does not start without the environment variable CROSSOVER_ADMIN_PASSWORD.");
        assertThat(new MissingSettingFailureAnalyzer()
                        .analyze(new MissingSettingException(List.of("CROSSOVER_ADMIN_PASSWORD")))
                        .getDescription())
                .contains("CROSSOVER_ADMIN_PASSWORD");

        environment.setProperty("CROSSOVER_ADMIN_PASSWORD", "secret");
        assertThatNoException().isThrownBy(() -> check(environment));
    }

    @Test
    void withoutTheProfileNothingIsRequired() {
        assertThatNoException().isThrownBy(() -> check(new MockEnvironment()));
    }

    private static void check(MockEnvironment environment) {
        new EnvironmentCheck().postProcessEnvironment(environment, new SpringApplication());
    }

    private static PeopleSettings settings(boolean demoAccounts) {
        return new PeopleSettings(demoAccounts, null);
    }

    private static MockEnvironment on(String url) {
        return new MockEnvironment().withProperty("spring.datasource.url", url);
    }
}
