package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One iteration of a campaign's core content (M10). One that exists is valid.
 *
 * @param hook what makes people share it
 * @param channels where it was published
 * @param reference a link to it, or where it is kept
 */
public record CoreContent(String title, String hook, List<String> channels, LocalDate publishedOn, String reference) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_HOOK = 500;
    private static final int LONGEST_REFERENCE = 1000;
    private static final int LONGEST_CHANNEL = 100;
    private static final int MOST_CHANNELS = 20;
    private static final Pattern BETWEEN = Pattern.compile("[,;，、；]");

    public CoreContent {
        channels = List.copyOf(channels);
    }

    /** Reads what somebody wrote. */
    public static CoreContent read(
            @Nullable String title,
            @Nullable String hook,
            List<@Nullable String> channels,
            @Nullable String publishedOn,
            @Nullable String reference) {
        return new CoreContent(
                Words.required("title", "The title", title, LONGEST_TITLE),
                Words.required("hook", "The hook", hook, LONGEST_HOOK),
                channels(channels),
                Words.day("publishedOn", "The day of publication", publishedOn),
                Words.required("reference", "The link or the place where it is kept", reference, LONGEST_REFERENCE));
    }

    /** The channels that somebody wrote with commas between them. */
    public static List<String> channels(String written) {
        return BETWEEN.splitAsStream(written).toList();
    }

    private static List<String> channels(List<@Nullable String> written) {
        List<String> channels = written.stream()
                .map(channel -> Words.optional("channels", "A channel's name", channel, LONGEST_CHANNEL))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (channels.isEmpty()) {
            throw new InvalidInputException("channels", "Name at least one channel, such as WeChat");
        }
        if (channels.size() > MOST_CHANNELS) {
            throw new InvalidInputException("channels", "At most " + MOST_CHANNELS + " channels can be named");
        }
        if (channels.stream().anyMatch(channel -> BETWEEN.matcher(channel).find())) {
            throw new InvalidInputException("channels", "A channel's name has no comma and no semicolon in it");
        }
        return channels;
    }
}
