package io.crossover.research;

import io.crossover.cooperation.InvalidInputException;
import java.util.regex.Pattern;

/**
 * A person of the other side, who gets an account.
 *
 * @param partner the id of the candidate they act for, as the form offers it
 */
public record ContactPerson(String partner, String name, String login, String email) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    public ContactPerson {
        if (name.isBlank()) {
            throw invalid("Each contact person needs a name");
        }
        if (!LOGIN.matcher(login).matches()) {
            throw invalid(
                    "The login of %s is made of small letters, digits and hyphens, such as wang-fang".formatted(name));
        }
        if (!EMAIL.matcher(email).matches()) {
            throw invalid("The e-mail address of %s is not complete".formatted(name));
        }
    }

    private static InvalidInputException invalid(String reason) {
        return new InvalidInputException("partnerContacts", reason);
    }
}
