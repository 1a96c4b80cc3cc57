package io.crossover.people;

import java.util.List;

/** The application cannot start because its surroundings do not tell it what it must know. */
final class MissingSettingException extends RuntimeException {

    MissingSettingException(List<String> variables) {
        super("Crossover does not start without the environment variable%s %s."
                .formatted(variables.size() == 1 ? "" : "s", String.join(", ", variables)));
    }
}
