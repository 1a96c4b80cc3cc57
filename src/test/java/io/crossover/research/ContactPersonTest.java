package io.crossover.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crossover.cooperation.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPersonTest {

    @Test
    void whoIsCompleteGetsAnAccount() {
        assertThat(new ContactPerson("1", "Wang Fang", "wang-fang", "wang@example.com").complete())
                .isEqualTo(new ContactPerson.Complete("Wang Fang", "wang-fang", "wang@example.com"));
    }

    @ParameterizedTest(name = "{3} is missing")
    @CsvSource({
        ", wang-fang, wang@example.com, a name",
        "' ', wang-fang, wang@example.com, a name",
        "Wang Fang, , wang@example.com, a login",
        "Wang Fang, wang-fang, , an e-mail address",
    })
    void whatIsMissingIsAsked(@Nullable String name, @Nullable String login, @Nullable String email, String missing) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new ContactPerson("1", name, login, email).complete())
                .withMessage("Each contact person needs " + missing)
                .satisfies(error -> assertThat(error.field()).isEqualTo("partnerContacts"));
    }
}
