package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the groups that a provider gives come to here. */
class ProvidersGroupsTest {

    private static final Set<String> ORGANISATIONS = Set.of("partner-reef", "partner-wave");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    sales legal            | sales           | legal                | -
                    sales                  | sales legal     | -                    | legal
                    -                      | sales legal     | -                    | sales legal
                    /sales                 | -               | sales                | -
                    Rechtsabteilung        | -               | legal                | -
                    sales cleaners         | -               | sales                | -
                    sales process-owner    | -               | sales                | -
                    sales camunda-admin    | -               | sales                | -
                    sales                  | sales camunda-admin process-owner | - | -
                    partner-reef           | -               | partner partner-reef | -
                    partner-reef           | partner partner-reef | -               | -
                    partner-wave           | partner partner-reef | partner-wave    | partner-reef
                    partner-nobody         | -               | -                    | -
                    partner                | -               | -                    | -
                    -                      | partner partner-reef | -               | partner partner-reef
                    """)
    void knownGroupsFollowTheProviderAndNothingElseDoes(
            @Nullable String claimed, @Nullable String current, @Nullable String join, @Nullable String leave) {
        ProvidersGroups change =
                ProvidersGroups.of(words(claimed), words(current), ORGANISATIONS::contains, settings());

        assertThat(change.join()).containsExactlyInAnyOrderElementsOf(words(join));
        assertThat(change.leave()).containsExactlyInAnyOrderElementsOf(words(leave));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    sales partner-reef         | -                    | either one of our own people or a partner's
                    partner-reef partner-wave  | -                    | one partner organisation
                    sales                      | partner partner-reef | does not change sides
                    partner-reef               | sales                | does not change sides
                    partner-reef               | camunda-admin        | does not change sides
                    """)
    void nobodyIsOnBothSides(@Nullable String claimed, @Nullable String current, String reason) {
        assertThatThrownBy(
                        () -> ProvidersGroups.of(words(claimed), words(current), ORGANISATIONS::contains, settings()))
                .isInstanceOf(ProvidersGroups.MixedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aPrivilegedGroupIsGivenAndTakenOnlyWhereTheSettingSaysSo() {
        SingleSignOnSettings allowed = settings("process-owner");

        assertThat(ProvidersGroups.of(List.of("process-owner", "camunda-admin"), List.of(), any -> false, allowed)
                        .join())
                .containsExactly("process-owner");
        assertThat(ProvidersGroups.of(List.of(), List.of("process-owner", "camunda-admin"), any -> false, allowed)
                        .leave())
                .containsExactly("process-owner");
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Stream.of(text.split(" ")).toList();
    }

    private static SingleSignOnSettings settings(String... privileged) {
        return new SingleSignOnSettings(
                "https://login.example.org/realm",
                "crossover",
                "secret",
                "Example",
                List.of("openid"),
                "preferred_username",
                "groups",
                Map.of("Rechtsabteilung", "legal"),
                List.of(privileged),
                SingleSignOnSettings.Passwords.ADMINISTRATORS,
                "the administrator");
    }
}
