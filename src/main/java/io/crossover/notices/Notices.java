package io.crossover.notices;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells people, by mail and in their team's chat. A notice is queued in the caller's transaction and sent afterwards,
 * retried until it gets through or is given up, and counts once. Where neither mail nor a chat is set up, or a person has
 * no e-mail address, nothing is queued.
 */
@Component
public class Notices {

    private final NoticeSettings settings;
    private final OutboxTable outbox;
    private final Reach reach;

    Notices(NoticeSettings settings, OutboxTable outbox, Reach reach) {
        this.settings = settings;
        this.outbox = outbox;
        this.reach = reach;
    }

    /**
     * Tells the people of some groups by mail, each once and with their deputies, and the chats of these groups.
     *
     * @param key what makes the notice one, such as {@code brief/COOP-2026-0001/2026-11-23}, 150 characters at most;
     *     the same key again changes nothing
     */
    public void tellGroups(String key, Collection<String> groups, Timing timing, Message message) {
        mail(key, reach.people(groups, List.of()), timing, message);
        post(key, groups, timing, message);
    }

    /** Tells some people by mail, each once; the key is as for groups. */
    public void tell(String key, Collection<String> logins, Timing timing, Message message) {
        mail(key, reach.people(List.of(), logins), timing, message);
    }

    /** Tells those who can be reached by mail. */
    void mail(String key, Set<String> reached, Timing timing, Message message) {
        reached.forEach(login -> outbox.add(rowKey(key, Channel.MAIL, login), Channel.MAIL, login, timing, message));
    }

    /** Tells the chats of some groups, each once. */
    void post(String key, Collection<String> groups, Timing timing, Message message) {
        settings.chatsOf(groups)
                .forEach(chat ->
                        outbox.add(rowKey(key, Channel.CHAT, chat.name()), Channel.CHAT, chat.name(), timing, message));
    }

    private static String rowKey(String key, Channel channel, String addressee) {
        return key + "/" + channel.label() + "/" + addressee;
    }
}
