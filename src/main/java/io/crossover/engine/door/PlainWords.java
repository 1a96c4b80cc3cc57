package io.crossover.engine.door;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets through what a person can read, and nothing that tells how this is built: classes, statements, traces. */
final class PlainWords {

    private static final int LONGEST = 2000;
    private static final Pattern ENGINES_CODE = Pattern.compile("\\bENGINE(-[A-Z]+)*-\\d+(-\\d+)?:?\\s*");
    private static final Pattern MISSING = Pattern.compile("([\\w ]{1,60}) is null");
    private static final Pattern ABSENCE = Pattern.compile("\\.?: [\\w ]+ is null\\.?$");
    private static final Pattern PARAMETER =
            Pattern.compile("(?s)Cannot set query parameter '([\\w-]{1,60})' to value '(.{0,60}?)'(?:[:. ].*)?");
    private static final Pattern BETRAYING = Pattern.compile(
            String.join(
                    "|",
                    "\\b[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+\\.[A-Z]\\w*", // a class with its package
                    "\\b(org|com|net|io|java|javax|jakarta)\\.[a-z]",
                    "Exception|Throwable|\\bError:",
                    "\\w(Dto|Cmd|Impl|Entity)\\b|\\b[A-Z][a-z]+[A-Za-z]*(Manager|Command|Handler|Resource|Service)\\b",
                    "###|\\bat [\\w.$]+\\(|SQL|JDBC|jdbc|\\bACT_[A-Z]{2}_",
                    "(?i:\\bselect\\b.*\\bfrom\\b|\\binsert into\\b|\\bupdate\\b.*\\bset\\b|\\bdelete from\\b)",
                    "\\bnull\\b|\\bNULL\\b|\\$\\{"),
            Pattern.DOTALL);

    private PlainWords() {}

    /** The text as far as a person is served by it, or nothing. */
    static Optional<String> of(String text) {
        Matcher parameter = PARAMETER.matcher(text);
        if (parameter.matches()) {
            return plain("The parameter \"" + parameter.group(1) + "\" cannot be \"" + parameter.group(2) + "\".");
        }
        String withoutCode = ENGINES_CODE.matcher(text).replaceAll("").strip();
        Matcher missing = MISSING.matcher(withoutCode);
        return plain(
                missing.matches()
                        ? "\"" + missing.group(1) + "\" is missing."
                        : ABSENCE.matcher(withoutCode).replaceFirst("."));
    }

    private static Optional<String> plain(String text) {
        return Optional.of(text)
                .filter(words -> !words.isBlank() && words.length() <= LONGEST)
                .filter(words -> !BETRAYING.matcher(words).find());
    }
}
