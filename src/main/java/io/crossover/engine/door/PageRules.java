package io.crossover.engine.door;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.regex.Pattern;

/** How much of a list is asked for at once. */
final class PageRules {

    static final String MAX_RESULTS = "maxResults";
    static final String FIRST_RESULT = "firstResult";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final int most;

    PageRules(int most) {
        this.most = most;
    }

    /** What is asked for, or the most there is where nothing is said. */
    int maxResults(Optional<String> asked) {
        int number = asked.map(text -> number(MAX_RESULTS, text)).orElse(most);
        if (number > most) {
            throw new RefusedException(
                    Status.BAD_REQUEST,
                    "\"" + MAX_RESULTS + "\" is at most " + most + "; ask for the next page with \"" + FIRST_RESULT
                            + "\".");
        }
        return number;
    }

    static int number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new RefusedException(Status.BAD_REQUEST, "\"" + name + "\" must be a whole number from 0 up.");
        }
        return Integer.parseInt(text);
    }
}
