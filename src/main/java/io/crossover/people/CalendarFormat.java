package io.crossover.people;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a calendar file: YAML that a person writes, so each mistake is answered with its line. */
final class CalendarFormat {

    private static final String ZONE = "time zone";
    private static final String HOURS = "hours";
    private static final String WEEKDAYS = "weekdays";
    private static final String DAYS_OFF = "days off";
    private static final String WORKING_DAYS = "working days";
    private static final String CONFIRMED = "confirmed until";
    private static final String ENDS = "ends";
    private static final List<String> HEADINGS =
            List.of(ZONE, HOURS, WEEKDAYS, DAYS_OFF, WORKING_DAYS, CONFIRMED, ENDS);

    private static final Pattern FROM_TO = Pattern.compile("(\\S+)\\s+to\\s+(\\S+)");
    private static final Pattern OPENS_CLOSES = Pattern.compile("(\\S+?)\\s*-\\s*(\\S+)");
    private static final int LONGEST_HOLIDAY_IN_DAYS = 60;

    private final Map<String, Node> headings;
    private final int lastLine;

    private CalendarFormat(Map<String, Node> headings, int lastLine) {
        this.headings = headings;
        this.lastLine = lastLine;
    }

    /**
     * Reads the text of a calendar file.
     *
     * @throws BadCalendarException naming the line and what would be right
     */
    static CalendarEntries read(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (!(root instanceof MappingNode mapping)) {
                throw BadCalendarException.atLine(
                        1, "A calendar has the headings " + String.join(", ", HEADINGS), null);
            }
            return new CalendarFormat(headings(mapping), lines(text)).entries();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw BadCalendarException.atLine(line, e.getProblem(), e);
        } catch (YAMLException e) {
            throw new BadCalendarException("The calendar is no YAML text: " + e.getMessage(), e);
        }
    }

    private static Map<String, Node> headings(MappingNode mapping) {
        Map<String, Node> found = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String heading = scalar(entry.getKeyNode(), "A heading").strip();
            if (!HEADINGS.contains(heading)) {
                throw at(
                        entry.getKeyNode(),
                        "\"%s\" is no heading of a calendar; there are %s"
                                .formatted(heading, String.join(", ", HEADINGS)));
            }
            if (found.put(heading, entry.getValueNode()) != null) {
                throw at(entry.getKeyNode(), "\"%s\" stands there twice".formatted(heading));
            }
        }
        return found;
    }

    private CalendarEntries entries() {
        LocalDate ends = date(heading(ENDS));
        LocalDate confirmed = date(heading(CONFIRMED));
        if (confirmed.isAfter(ends)) {
            throw at(heading(CONFIRMED), "The calendar cannot be confirmed beyond its end, " + ends);
        }
        Set<DayOfWeek> weekdays = weekdays();
        NavigableSet<LocalDate> off = new TreeSet<>();
        days(DAYS_OFF, ends, (line, day) -> {
            if (!off.add(day)) {
                throw at(line, "%s is a day off already".formatted(day));
            }
        });
        NavigableSet<LocalDate> swapped = new TreeSet<>();
        days(WORKING_DAYS, ends, (line, day) -> {
            if (off.contains(day)) {
                throw at(line, "%s is a day off as well; it can be only one of them".formatted(day));
            }
            if (weekdays.contains(day.getDayOfWeek())) {
                throw at(line, "%s is a %s and a working day anyway".formatted(day, name(day.getDayOfWeek())));
            }
            if (!swapped.add(day)) {
                throw at(line, "%s stands there twice".formatted(day));
            }
        });
        return new CalendarEntries(
                hours(day -> swapped.contains(day) || weekdays.contains(day.getDayOfWeek()) && !off.contains(day)),
                confirmed,
                ends);
    }

    private WorkingTime hours(Predicate<LocalDate> workingDay) {
        Node node = heading(HOURS);
        String text = scalar(node, "The hours");
        Matcher hours = OPENS_CLOSES.matcher(text.strip());
        try {
            if (hours.matches()) {
                LocalTime opens = LocalTime.parse(hours.group(1));
                LocalTime closes = LocalTime.parse(hours.group(2));
                if (opens.isBefore(closes)) {
                    return new WorkingTime(zone(), opens, closes, workingDay);
                }
            }
        } catch (DateTimeException e) {
            throw badHours(node, text, e);
        }
        throw badHours(node, text, null);
    }

    private static BadCalendarException badHours(Node node, String text, @Nullable Exception cause) {
        return at(
                node,
                "\"%s\" are no working hours; write the opening and a later closing hour, such as 09:00-18:00"
                        .formatted(text),
                cause);
    }

    private ZoneId zone() {
        Node node = heading(ZONE);
        String text = scalar(node, "The time zone");
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw at(node, "\"%s\" is no time zone; write one such as Asia/Shanghai".formatted(text), e);
        }
    }

    private Set<DayOfWeek> weekdays() {
        Node node = heading(WEEKDAYS);
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw at(node, "List the weekdays, such as [Monday, Tuesday, Wednesday, Thursday, Friday]");
        }
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (Node item : list.getValue()) {
            String text = scalar(item, "A weekday");
            weekdays.add(Arrays.stream(DayOfWeek.values())
                    .filter(day -> name(day).equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(
                            () -> at(item, "\"%s\" is no day of the week; write Monday to Sunday".formatted(text))));
        }
        return weekdays;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private interface DayTaker {
        void take(Node line, LocalDate day);
    }

    private void days(String heading, LocalDate ends, DayTaker taker) {
        Node node = heading(heading);
        if (node instanceof ScalarNode empty && empty.getValue().isBlank()) {
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            throw at(
                    node,
                    "Under \"%s\", each line has a day and what it is, such as 2026-01-01: New Year"
                            .formatted(heading));
        }
        for (NodeTuple entry : mapping.getValue()) {
            Node line = entry.getKeyNode();
            Matcher range = FROM_TO.matcher(scalar(line, "A day").strip());
            LocalDate first = range.matches() ? date(range.group(1), line) : date(line);
            LocalDate last = range.matches() ? date(range.group(2), line) : first;
            if (last.isBefore(first)) {
                throw at(line, "%s is before %s; the first day comes first".formatted(last, first));
            }
            if (last.isAfter(ends)) {
                throw at(line, "%s is after the calendar's end, %s; move the end as well".formatted(last, ends));
            }
            if (first.plusDays(LONGEST_HOLIDAY_IN_DAYS).isBefore(last)) {
                throw at(line, "%s to %s is longer than any holiday; check the years".formatted(first, last));
            }
            first.datesUntil(last.plusDays(1)).forEach(day -> taker.take(line, day));
        }
    }

    private Node heading(String heading) {
        return Optional.ofNullable(headings.get(heading))
                .orElseThrow(() -> BadCalendarException.atLine(
                        lastLine, "The calendar ends without the heading \"%s\"".formatted(heading), null));
    }

    private static LocalDate date(Node node) {
        return date(scalar(node, "A day"), node);
    }

    private static LocalDate date(String text, Node line) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw at(line, "\"%s\" is no day; write year, month and day, such as 2026-10-01".formatted(text), e);
        }
    }

    private static String scalar(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw at(node, what + " is a single word or number, without brackets or further lines");
    }

    private static BadCalendarException at(Node node, String reason) {
        return at(node, reason, null);
    }

    private static BadCalendarException at(Node node, String reason, @Nullable Exception cause) {
        return BadCalendarException.atLine(node.getStartMark().getLine() + 1, reason, cause);
    }

    private static int lines(String text) {
        return Math.max(1, (int) text.lines().count());
    }
}
