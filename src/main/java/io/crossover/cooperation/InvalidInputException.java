package io.crossover.cooperation;

/**
 * What a person gave cannot be taken; the message is in their words and says what would be right. Answered as 400 by
 * the API and shown in Tasklist on the form that was submitted.
 */
public class InvalidInputException extends RuntimeException {

    private final String field;

    /**
     * @param field the name of the form's or request's field
     * @param reason one sentence for the person who filled it
     */
    public InvalidInputException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
