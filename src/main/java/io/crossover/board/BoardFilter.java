package io.crossover.board;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Stage;
import io.crossover.cooperation.Status;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cooperations of the board are asked for and in which order, as the address says it.
 *
 * @param text in the title, the key or a partner's name; empty for any
 * @param stage none for any
 * @param status the label of a status, {@link #GOING_ON} or {@link #ANY}
 * @param colour the worst colour of the figures; empty for any
 * @param group the id of a group that has an open task; empty for any
 * @param overdue only those with an overdue task
 * @param page from 1
 */
record BoardFilter(
        String text,
        @Nullable Stage stage,
        String status,
        String colour,
        String group,
        boolean overdue,
        BoardOrder order,
        boolean reversed,
        int page) {

    static final String GOING_ON = "going on";
    static final String ANY = "any";
    static final int PAGE = 50;

    private static final List<String> COLOURS = List.of("red", "yellow", "green", "none");
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PAGES = 1_000_000;

    /**
     * Reads an address.
     *
     * @throws InvalidInputException naming the parameter and what would be right
     */
    static BoardFilter of(Map<String, String> parameters) {
        String text = word(parameters, "text", "");
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidInputException("text", "The words to look for are longer than %d".formatted(LONGEST_TEXT));
        }
        String stage = word(parameters, "stage", "");
        String group = word(parameters, "group", "");
        String order = word(parameters, "sort", BoardOrder.ATTENTION.id());
        return new BoardFilter(
                text,
                stage.isEmpty() ? null : stage(stage),
                oneOf("status", statuses(), word(parameters, "status", GOING_ON)),
                oneOf(
                        "colour",
                        Stream.concat(Stream.of(""), COLOURS.stream()).toList(),
                        word(parameters, "colour", "")),
                group,
                oneOf("overdue", List.of("", "yes"), word(parameters, "overdue", ""))
                        .equals("yes"),
                BoardOrder.withId(order)
                        .orElseThrow(() -> notOneOf(
                                "sort",
                                Arrays.stream(BoardOrder.values())
                                        .map(BoardOrder::id)
                                        .toList(),
                                order)),
                oneOf("order", List.of("", "reversed"), word(parameters, "order", ""))
                        .equals("reversed"),
                page(word(parameters, "page", "1")));
    }

    /** What the status can be asked for. */
    static List<String> statuses() {
        return Stream.concat(
                        Stream.of(GOING_ON),
                        Stream.concat(Arrays.stream(Status.values()).map(Status::label), Stream.of(ANY)))
                .toList();
    }

    static List<String> colours() {
        return COLOURS;
    }

    boolean matches(BoardRow row) {
        return (text.isEmpty() || contains(row))
                && (stage == null || row.stage() == stage)
                && (status.equals(ANY)
                        || (status.equals(GOING_ON)
                                ? row.isGoingOn()
                                : row.status().label().equals(status)))
                && (colour.isEmpty() || row.worst().orElse("none").equals(colour))
                && (group.isEmpty() || row.waitingFor().contains(group))
                && (!overdue || row.overdueTasks() > 0);
    }

    private boolean contains(BoardRow row) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(row.title(), row.key().value()), row.partners().stream())
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** The address of another page of the same. */
    public String onPage(int other) {
        Map<String, String> parameters = parameters();
        parameters.put("page", String.valueOf(other));
        return address("/board", parameters);
    }

    /** The address of the same sorted by a column: the other way round when it is sorted by it already. */
    public String sortedBy(String id) {
        Map<String, String> parameters = parameters();
        parameters.put("sort", id);
        if (order.id().equals(id) && !reversed) {
            parameters.put("order", "reversed");
        } else {
            parameters.remove("order");
        }
        return address("/board", parameters);
    }

    /** How a column is sorted, in the words of {@code aria-sort}. */
    public String sorting(String id) {
        return order.id().equals(id) ? order.direction(reversed) : "none";
    }

    /** The address of the whole list, not only of one page, as a file. */
    public String file() {
        return address("/board/cooperations.csv", parameters());
    }

    /** The order as the address says it, for a form that keeps it. */
    public String sort() {
        return order.id();
    }

    public boolean isNarrowed() {
        return !text.isEmpty()
                || stage != null
                || !status.equals(GOING_ON)
                || !colour.isEmpty()
                || !group.isEmpty()
                || overdue;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        putUnless("", parameters, "text", text);
        Optional.ofNullable(stage).ifPresent(wanted -> parameters.put("stage", id(wanted)));
        putUnless(GOING_ON, parameters, "status", status);
        putUnless("", parameters, "colour", colour);
        putUnless("", parameters, "group", group);
        putUnless("", parameters, "overdue", overdue ? "yes" : "");
        putUnless(BoardOrder.ATTENTION.id(), parameters, "sort", order.id());
        putUnless("", parameters, "order", reversed ? "reversed" : "");
        return parameters;
    }

    /** A stage's word in an address. */
    static String id(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static void putUnless(String usual, Map<String, String> parameters, String name, String value) {
        if (!value.equals(usual)) {
            parameters.put(name, value);
        }
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static Stage stage(String word) {
        return Arrays.stream(Stage.values())
                .filter(stage -> id(stage).equals(word))
                .findFirst()
                .orElseThrow(() -> notOneOf(
                        "stage",
                        Arrays.stream(Stage.values()).map(BoardFilter::id).toList(),
                        word));
    }

    private static int page(String text) {
        try {
            int page = Integer.parseInt(text);
            if (page >= 1 && page <= MOST_PAGES) {
                return page;
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is no page
        }
        throw new InvalidInputException("page", "The page is a number from 1, not '%s'".formatted(shortened(text)));
    }

    private static String word(Map<String, String> parameters, String name, String usual) {
        return Optional.ofNullable(parameters.get(name))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .orElse(usual);
    }

    private static String oneOf(String name, List<String> known, String word) {
        if (!known.contains(word)) {
            throw notOneOf(name, known, word);
        }
        return word;
    }

    private static InvalidInputException notOneOf(String name, List<String> known, String word) {
        return new InvalidInputException(
                name,
                "'%s' is nothing that the board can be asked for under '%s'; it knows %s"
                        .formatted(
                                shortened(word),
                                name,
                                String.join(
                                        ", ",
                                        known.stream()
                                                .filter(one -> !one.isEmpty())
                                                .toList())));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
