package io.crossover.signing;

/** Texts that are put together from others, cut to what a task's name or a variable can hold. */
public final class Wording {

    /** A task's name holds 255 characters; what is put into one leaves room for the rest of it. */
    public static final int IN_A_NAME = 150;
    /** A text variable holds 4000 characters. */
    public static final int IN_A_VARIABLE = 4000;

    private Wording() {}

    public static String shortened(String text, int atMost) {
        return text.length() <= atMost ? text : text.substring(0, atMost - 1) + "…";
    }
}
