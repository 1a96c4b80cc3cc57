package io.crossover.engine.door;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;

/** The names of what a request brings: keys of its body, parameters, parts of a form. */
final class Names {

    private Names() {}

    /** The engine evaluates what stands under such a name (CVE-2026-109432). */
    static void requireNoExpression(String name) {
        if (name.strip().toLowerCase(Locale.ROOT).endsWith("expression")) {
            throw new RefusedException(
                    Status.BAD_REQUEST,
                    "\"" + name
                            + "\" is not allowed: expressions are not taken in a query, a filter or anything else.");
        }
    }

    static void requireKeepable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new RefusedException(Status.BAD_REQUEST, "The NUL character is not allowed in a text.");
        }
    }
}
