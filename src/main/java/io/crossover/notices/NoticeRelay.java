package io.crossover.notices;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is queued. Of several nodes the one that claims a notice sends it; one that dies between sending and saying
 * so leaves it to be sent again under the same key. A failure is tried again later and later, and in the end given up,
 * which the journal keeps and managers see.
 */
@Component
public class NoticeRelay {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRelay.class);

    /** Longer than any courier takes. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final OutboxTable outbox;
    private final Digests digests;
    private final MailCourier mail;
    private final ChatCourier chat;
    private final NoticeSettings settings;
    private final WorkingCalendar calendar;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NoticeRelay(
            OutboxTable outbox,
            Digests digests,
            MailCourier mail,
            ChatCourier chat,
            NoticeSettings settings,
            WorkingCalendar calendar,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.digests = digests;
        this.mail = mail;
        this.chat = chat;
        this.settings = settings;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Composes the digests that are due and sends everything that may be sent at this hour. */
    public void deliver() {
        digests.compose();
        Set<String> troubled = new HashSet<>();
        for (QueuedNotice notice : outbox.due(calendar.isWorkingTime(clock.instant()))) {
            String way = way(notice);
            // whoever does not answer keeps nobody else waiting
            if (!troubled.contains(way) && outbox.claim(notice, clock.instant().plus(CLAIM)) && !deliver(notice)) {
                troubled.add(way);
            }
        }
        outbox.forgetClosedBefore(clock.instant().minus(Duration.ofDays(settings.keepDays())));
    }

    private static String way(QueuedNotice notice) {
        return notice.channel() == Channel.MAIL ? notice.channel().label() : notice.addressee();
    }

    private Courier courier(Channel channel) {
        return switch (channel) {
            case MAIL -> mail;
            case CHAT -> chat;
        };
    }

    private boolean deliver(QueuedNotice notice) {
        try {
            courier(notice.channel()).deliver(notice);
            outbox.sent(notice);
            return true;
        } catch (UndeliverableException e) {
            LOG.warn("A notice to {} was not delivered: {}", notice.addressee(), e.reason());
            LOG.debug("Not delivered: {}", notice.key(), e);
            failed(notice, e);
            return false;
        }
    }

    private void failed(QueuedNotice notice, UndeliverableException failure) {
        int tries = notice.tries() + 1;
        if (failure.isPointless()) {
            outbox.drop(notice, failure.reason());
        } else if (tries >= settings.mostTries()) {
            transaction.executeWithoutResult(status -> giveUp(notice, tries, failure.reason()));
        } else {
            Instant next = clock.instant().plus(settings.waitAfter(tries));
            outbox.failed(notice, next, failure.reason());
        }
    }

    private void giveUp(QueuedNotice notice, int tries, String reason) {
        outbox.giveUp(notice, reason);
        if (notice.message().about() != null) {
            journal.record(
                    notice.message().about(),
                    Actor.SYSTEM,
                    JournalKind.NOTICE,
                    "Not delivered to %s by %s: %s"
                            .formatted(
                                    notice.addressee(),
                                    notice.channel().label(),
                                    notice.message().subject()),
                    Map.of("tries", tries, "reason", reason),
                    Audience.OURS);
        }
    }
}
