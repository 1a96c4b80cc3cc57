package io.crossover.notices;

import io.crossover.people.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where management sees what could not be delivered and has it tried again. */
@Controller
@RequestMapping("/notices")
class NoticesPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final OutboxTable outbox;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticesPage(OutboxTable outbox, NoticeSettings settings, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** A line of the page. */
    record Line(String subject, String addressee, String way, String since, String reason) {}

    @GetMapping
    String all(@AuthenticationPrincipal CurrentPerson person, Model model) {
        refuseOthers(person);
        List<Line> lines = outbox.givenUp().stream()
                .map(notice -> new Line(
                        notice.subject(),
                        notice.addressee(),
                        notice.channel().label(),
                        time(notice.since()),
                        notice.failure()))
                .toList();
        model.addAttribute("notices", lines);
        model.addAttribute("mails", settings.mails());
        model.addAttribute("chats", settings.allChats().stream().map(Chat::name).toList());
        return "notices";
    }

    @PostMapping("/tries")
    String tryAgain(@AuthenticationPrincipal CurrentPerson person) {
        refuseOthers(person);
        outbox.tryAgain();
        return "redirect:/notices";
    }

    private static void refuseOthers(CurrentPerson person) {
        if (!person.isManagement()) {
            throw new AccessDeniedException("Only management sees what could not be delivered");
        }
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }
}
