package io.crossover.cooperation;

/** Changes a running cooperation's course (G9); the caller has made sure that a manager wants it. */
public interface Steering {

    /**
     * Changes the course and keeps who did it and why in the journal.
     *
     * @param reason a manager's words; the parties read them
     * @throws InvalidInputException when the course does not apply to the cooperation as it stands
     */
    void change(CooperationKey key, Course course, String reason);
}
