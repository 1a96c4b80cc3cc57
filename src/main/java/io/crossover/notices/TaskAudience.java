package io.crossover.notices;

import io.crossover.cooperation.OpenTasks.OpenTask;
import io.crossover.notices.ReminderTable.Addressee;
import io.crossover.people.Mailboxes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a task concerns: its holder, its groups' people, and whoever may take it in their own name (G1). */
@Component
class TaskAudience {

    private static final String PARTNER_GROUP = "partner-";

    private final NoticeSettings settings;
    private final Mailboxes mailboxes;

    TaskAudience(NoticeSettings settings, Mailboxes mailboxes) {
        this.settings = settings;
        this.mailboxes = mailboxes;
    }

    static boolean isPartners(OpenTask task) {
        return task.groups().stream().anyMatch(group -> group.startsWith(PARTNER_GROUP));
    }

    /** Those who can be told by mail. */
    Set<String> people(OpenTask task) {
        Set<String> people = new LinkedHashSet<>();
        if (settings.mails()) {
            if (task.holder() != null) {
                mailboxes.of(task.holder()).ifPresent(mailbox -> people.add(mailbox.login()));
            }
            task.people().forEach(login -> mailboxes.of(login).ifPresent(mailbox -> people.add(mailbox.login())));
            task.groups().forEach(group -> mailboxes.ofGroup(group).forEach(mailbox -> people.add(mailbox.login())));
        }
        return people;
    }

    /** Everybody whose digest names the task, people and chats. */
    List<Addressee> addressees(OpenTask task) {
        List<Addressee> addressees = new ArrayList<>();
        people(task).forEach(login -> addressees.add(new Addressee(Channel.MAIL, login)));
        settings.chatsOf(task.groups()).forEach(chat -> addressees.add(new Addressee(Channel.CHAT, chat.name())));
        return addressees;
    }
}
