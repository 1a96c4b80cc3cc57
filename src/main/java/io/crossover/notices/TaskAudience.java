package io.crossover.notices;

import io.crossover.cooperation.OpenTasks.OpenTask;
import io.crossover.notices.ReminderTable.Addressee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a task concerns: its holder, its groups' people, and whoever may take it in their own name (G1). */
@Component
class TaskAudience {

    private static final String PARTNER_GROUP = "partner-";

    private final NoticeSettings settings;
    private final Reach reach;

    TaskAudience(NoticeSettings settings, Reach reach) {
        this.settings = settings;
        this.reach = reach;
    }

    static boolean isPartners(OpenTask task) {
        return task.groups().stream().anyMatch(group -> group.startsWith(PARTNER_GROUP));
    }

    /** Those who can be told by mail. */
    Set<String> people(OpenTask task) {
        List<String> logins = new ArrayList<>(task.people());
        Optional.ofNullable(task.holder()).ifPresent(logins::add);
        return reach.people(task.groups(), logins);
    }

    /** Everybody whose digest names the task, people and chats. */
    List<Addressee> addressees(OpenTask task) {
        List<Addressee> addressees = new ArrayList<>();
        people(task).forEach(login -> addressees.add(new Addressee(Channel.MAIL, login)));
        settings.chatsOf(task.groups()).forEach(chat -> addressees.add(new Addressee(Channel.CHAT, chat.name())));
        return addressees;
    }
}
