package io.crossover.signing;

/** One clause of an agreement. */
public record Clause(ClauseGroup about, String heading, String text) {

    public Clause {
        about = Given.required("agreementClauses", "Say of each clause what it is about", about);
        heading = Given.text(heading);
        text = Given.text(text);
    }

    boolean isEmpty() {
        return text.isBlank();
    }
}
