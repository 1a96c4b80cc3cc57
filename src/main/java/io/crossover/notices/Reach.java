package io.crossover.notices;

import io.crossover.people.Mailboxes;
import io.crossover.people.Mailboxes.Mailbox;
import io.crossover.people.deputy.StandIns;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can be told by mail; whoever stands in for somebody who is away is told with them (G7). */
@Component
class Reach {

    private final NoticeSettings settings;
    private final Mailboxes mailboxes;
    private final StandIns standIns;

    Reach(NoticeSettings settings, Mailboxes mailboxes, StandIns standIns) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.standIns = standIns;
    }

    /** The people of these groups and these accounts, as far as they have an address; nobody without a mail server. */
    Set<String> people(Collection<String> groups, Collection<String> logins) {
        Set<String> people = new LinkedHashSet<>();
        if (settings.mails()) {
            logins.stream().flatMap(this::reachable).forEach(people::add);
            groups.stream()
                    .flatMap(group -> mailboxes.ofGroup(group).stream())
                    .map(Mailbox::login)
                    .forEach(people::add);
            Map<String, String> deputies = standIns.now();
            List.copyOf(people).stream()
                    .flatMap(person -> Optional.ofNullable(deputies.get(person)).stream())
                    .flatMap(this::reachable)
                    .forEach(people::add);
        }
        return people;
    }

    private Stream<String> reachable(String login) {
        return mailboxes.of(login).map(Mailbox::login).stream();
    }
}
