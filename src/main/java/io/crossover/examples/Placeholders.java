package io.crossover.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is known only when an answer is given: a word of the story such as {@code {partner}}, a day such as
 * {@code {today+30}}, and the value of an option that the task offers, by words of its label:
 * {@code {option partnerOptions Page One Books}}.
 *
 * @param option gives the value of an option, by the variable that holds the options and words of the label
 */
public record Placeholders(Story story, LocalDate today, BinaryOperator<String> option) {

    private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)?}");
    private static final Pattern OPTION = Pattern.compile("\\{option (\\w+) ([^}]+)}");

    public Map<String, Object> fill(Map<String, Object> fields) {
        Map<String, Object> filled = new TreeMap<>();
        fields.forEach((name, value) -> filled.put(name, fill(value)));
        return filled;
    }

    private Object fill(Object value) {
        if (value instanceof String text) {
            String said = DAY.matcher(story.say(text)).replaceAll(this::day);
            return OPTION.matcher(said).replaceAll(found -> option.apply(found.group(1), found.group(2)));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::fill).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new TreeMap<>();
            map.forEach((name, inner) -> filled.put(name.toString(), fill(inner)));
            return filled;
        }
        return value;
    }

    private String day(MatchResult found) {
        String offset = found.group(1);
        return today.plusDays(offset == null ? 0 : Integer.parseInt(offset)).toString();
    }
}
