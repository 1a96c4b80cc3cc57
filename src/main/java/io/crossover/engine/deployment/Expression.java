package io.crossover.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of a model mentions.
 *
 * @param text as it stands between the braces
 * @param names what it begins with: variables, beans, {@code task}, {@code execution}
 * @param members what it reads or calls of those, as {@code name.member} or {@code name.member()}
 * @param functions what it calls on nothing
 */
record Expression(String text, List<String> names, List<String> members, List<String> functions, boolean indexed) {

    private static final Pattern IN_TEXT = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern WORD =
            Pattern.compile("(?<dot>\\.\\s*)?(?<word>[A-Za-z_$][\\w$]*(?::[A-Za-z_$][\\w$]*)?)\\s*(?<call>\\()?");
    private static final Set<String> KEYWORDS = Set.of(
            "and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null", "empty", "div", "mod");

    /** Every expression in a text such as {@code Score ${candidateName}}. */
    static List<Expression> in(String text) {
        List<Expression> found = new ArrayList<>();
        Matcher matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            found.add(parse(matcher.group(1)));
        }
        return found;
    }

    private static Expression parse(String text) {
        List<String> names = new ArrayList<>();
        List<String> members = new ArrayList<>();
        List<String> functions = new ArrayList<>();
        String code = LITERAL.matcher(text).replaceAll(" 0 ").replaceAll("\\b\\d[\\w.]*", " ");
        Matcher matcher = WORD.matcher(code);
        String root = "";
        while (matcher.find()) {
            String word = matcher.group("word");
            boolean call = matcher.group("call") != null;
            if (matcher.group("dot") != null) {
                members.add(root + "." + word + (call ? "()" : ""));
            } else if (!KEYWORDS.contains(word)) {
                (call ? functions : names).add(word);
                root = word;
            }
        }
        return new Expression(text, names, members, functions, code.contains("["));
    }

    /** Whether it is nothing but one name. */
    boolean isOneName() {
        return names.size() == 1 && text.strip().equals(names.get(0));
    }
}
