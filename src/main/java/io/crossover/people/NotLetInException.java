package io.crossover.people;

import org.springframework.security.core.AuthenticationException;

/** The provider knows a person, but they are not let in here; the message tells them why. */
final class NotLetInException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    NotLetInException(String message) {
        super(message);
    }
}
