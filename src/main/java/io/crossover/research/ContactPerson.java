package io.crossover.research;

import io.crossover.cooperation.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A person of the other side, who gets an account; as a form gives it, so anything may still be missing.
 *
 * @param partner the id of the candidate they act for
 */
public record ContactPerson(String partner, @Nullable String name, @Nullable String login, @Nullable String email) {

    /** The same person, once everything is there. */
    public Complete complete() {
        return new Complete(given(name, "a name"), given(login, "a login"), given(email, "an e-mail address"));
    }

    private static String given(@Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            throw new InvalidInputException("partnerContacts", "Each contact person needs " + what);
        }
        return value.strip();
    }

    /** A contact person whose account can be opened. */
    public record Complete(String name, String login, String email) {}
}
