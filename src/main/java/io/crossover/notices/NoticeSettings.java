package io.crossover.notices;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom notices reach, and when. Without a mail server and chats, nothing is ever queued.
 *
 * @param address where people open the application, for links
 * @param mailFrom the sender of mails; set together with {@code spring.mail.host}
 * @param digestAt the time of day, in working hours, at which the day's reminders go out as one message
 * @param firstRetry how long after a failure the next try is; each further one waits twice as long
 * @param longestRetry what the wait never grows beyond
 * @param mostTries after so many failures a notice is given up
 * @param keepDays for how many days what was sent can be looked up
 * @param emergencyGroups who is told of every emergency
 */
@ConfigurationProperties("crossover.notices")
record NoticeSettings(
        URI address,
        @Nullable String mailFrom,
        LocalTime digestAt,
        Duration firstRetry,
        Duration longestRetry,
        int mostTries,
        int keepDays,
        List<String> emergencyGroups,
        @Nullable List<Chat> chats) {

    NoticeSettings {
        chats = chats == null ? List.of() : List.copyOf(chats);
        emergencyGroups = List.copyOf(emergencyGroups);
        if (chats.stream().map(Chat::name).distinct().count() < chats.size()) {
            throw new IllegalArgumentException("Two of crossover.notices.chats have the same name");
        }
        if (firstRetry.isNegative() || firstRetry.isZero() || mostTries < 1) {
            throw new IllegalArgumentException(
                    "crossover.notices.first-retry must be longer than nothing and most-tries at least 1");
        }
    }

    boolean mails() {
        return mailFrom != null && !mailFrom.isBlank();
    }

    List<Chat> allChats() {
        return chats == null ? List.of() : chats;
    }

    /** The chats that get what concerns one of these groups. */
    List<Chat> chatsOf(Collection<String> groups) {
        return allChats().stream()
                .filter(chat -> chat.groups().stream().anyMatch(groups::contains))
                .toList();
    }

    Optional<Chat> chat(String name) {
        return allChats().stream().filter(chat -> chat.name().equals(name)).findFirst();
    }

    /** How long to wait after this many failures. */
    Duration waitAfter(int tries) {
        Duration wait = firstRetry;
        for (int doubled = 1; doubled < tries && wait.compareTo(longestRetry) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
    }

    /** The whole address of a page of the application. */
    String link(String path) {
        String base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
