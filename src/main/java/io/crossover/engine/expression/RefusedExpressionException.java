package io.crossover.engine.expression;

import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** An expression reached for what it may not have. */
final class RefusedExpressionException extends ELException {

    private static final long serialVersionUID = 1L;

    RefusedExpressionException(String what) {
        super("An expression may not use '" + what + "'.");
    }
}
