package io.crossover.cooperation;

import java.util.Arrays;

/** A change of a cooperation's course that only management makes (G9). */
public enum Course {
    PAUSE(
            "pause",
            "Pause it",
            "Its open tasks cannot be completed and its deadlines stand still. Rules given to customers and emergencies go on."),
    RESUME(
            "resume",
            "Let it go on",
            "Its tasks can be completed again; every deadline moves by the length of the pause."),
    END_CAMPAIGN(
            "end-campaign",
            "End its campaign today",
            "Monitoring ends now instead of on the campaign's last day; settlement comes next."),
    WITHDRAW(
            "withdraw",
            "Withdraw it",
            "Its open tasks close and each partner is told the reason. Its record stays and can be read.");

    private final String value;
    private final String words;
    private final String effect;

    Course(String value, String words, String effect) {
        this.value = value;
        this.words = words;
        this.effect = effect;
    }

    /** What a form or request submits. */
    public String value() {
        return value;
    }

    public String words() {
        return words;
    }

    public String effect() {
        return effect;
    }

    public static Course of(String value) {
        return Arrays.stream(values())
                .filter(course -> course.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("course", "'" + value + "' is not a change of course"));
    }

    /** Whether it makes sense for a cooperation as it stands. */
    public boolean appliesTo(Cooperation cooperation) {
        return switch (this) {
            case PAUSE -> cooperation.status() == Status.RUNNING;
            case RESUME -> cooperation.status() == Status.PAUSED;
            case END_CAMPAIGN -> cooperation.status() == Status.RUNNING && cooperation.stage() == Stage.MONITORING;
            case WITHDRAW -> !cooperation.status().isOver();
        };
    }
}
