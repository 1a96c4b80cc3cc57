package io.crossover.signing;

/**
 * Where both sides stand on a clause after a round (A2).
 *
 * @param state {@code agreed} or {@code open}
 * @param result what was agreed, or what stays open
 */
public record Position(TalkingPoint point, String ours, String theirs, State state, String result) {

    public Position {
        point = Given.required("roundPositions", "Say which clause each position is about", point);
        ours = Given.text(ours);
        theirs = Given.text(theirs);
        state = Given.required(
                "roundPositions", "Say of '%s' whether it is agreed or open".formatted(point.label()), state);
        result = Given.text(result);
    }

    /** Whether both sides have come to terms on a clause. */
    public enum State {
        agreed,
        open
    }

    public boolean stillOpen() {
        return state == State.open;
    }
}
