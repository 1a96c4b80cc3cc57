package io.crossover.monitoring.web;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Party;
import io.crossover.documents.DocumentFormat;
import io.crossover.documents.Documents;
import io.crossover.monitoring.Brief;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.store.Briefs;
import io.crossover.notices.Message;
import io.crossover.notices.Notices;
import io.crossover.notices.Timing;
import io.crossover.people.PeopleGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends a brief (M16), in the transaction in which it is written, to our own people and, of the shared KPIs and without
 * our notes, to each partner's. Its hour is what somebody set, so it goes out at that hour, in working time or not (G4).
 */
@Component
class BriefPost {

    private static final List<String> OUR_READERS =
            List.of(PeopleGroup.DATA.id(), PeopleGroup.MARKETING.id(), PeopleGroup.MANAGEMENT.id());

    private final Notices notices;
    private final Cooperations cooperations;
    private final BriefReports reports;
    private final Documents documents;

    BriefPost(Notices notices, Cooperations cooperations, BriefReports reports, Documents documents) {
        this.notices = notices;
        this.cooperations = cooperations;
        this.reports = reports;
        this.documents = documents;
    }

    @EventListener
    void written(Briefs.Written written) {
        CooperationKey key = written.key();
        Brief brief = written.brief();
        String noticeKey = "brief/%s/%s/%s".formatted(key, brief.kind().id(), brief.day());
        notices.tellGroups(noticeKey, OUR_READERS, Timing.AT_ANY_HOUR, message(key, brief, true));
        List<Party> partners = cooperations.partners(key);
        Brief theirs = brief.forPartners(Set.of());
        if (!partners.isEmpty() && !theirs.lines().isEmpty()) {
            Message shared = message(key, theirs, false);
            partners.forEach(partner -> notices.tellGroups(
                    noticeKey + "/" + partner.id(), List.of(partner.groupId()), Timing.AT_ANY_HOUR, shared));
        }
    }

    private Message message(CooperationKey key, Brief brief, boolean notes) {
        String title = cooperations.get(key).proposal().title();
        byte[] pdf = documents.write(reports.of(key, brief, notes), DocumentFormat.PDF);
        return new Message(
                key,
                "%s: %s".formatted(reports.title(brief), title),
                Stream.concat(
                                Stream.of("%d red, %d yellow and %d green of %d KPIs; %s."
                                        .formatted(
                                                brief.count(Colour.RED),
                                                brief.count(Colour.YELLOW),
                                                brief.count(Colour.GREEN),
                                                brief.lines().size(),
                                                reports.since(brief))),
                                brief.aboutCoreContent().stream())
                        .toList(),
                List.of(new Message.Entry(
                        "The brief",
                        title,
                        "/cooperations/%s/briefs/%s/%s"
                                .formatted(key, brief.kind().id(), brief.day()))),
                List.of(new Message.Attachment(
                        BriefPages.fileName(key, brief) + "." + DocumentFormat.PDF.ending(),
                        DocumentFormat.PDF.mediaType(),
                        pdf)));
    }
}
