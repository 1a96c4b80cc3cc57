package io.crossover.signing;

import io.crossover.cooperation.InvalidInputException;
import java.util.List;
import java.util.regex.Pattern;

/** The fields about customers that the parties exchange (A5), as a lawyer writes them: with commas between them. */
public final class DataFields {

    private static final Pattern BETWEEN = Pattern.compile("[,;，、；\\n]");
    private static final int MOST = 30;
    private static final int LONGEST = 100;

    private DataFields() {}

    /** @throws InvalidInputException when there are too many or one is too long */
    public static List<String> read(String written) {
        List<String> fields = BETWEEN.splitAsStream(written)
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList();
        if (fields.size() > MOST || fields.stream().anyMatch(field -> field.length() > LONGEST)) {
            throw new InvalidInputException(
                    "dataFields",
                    "At most %d fields can be named, each with at most %d characters, with commas between them"
                            .formatted(MOST, LONGEST));
        }
        return fields;
    }

    public static String written(List<String> fields) {
        return String.join(", ", fields);
    }
}
