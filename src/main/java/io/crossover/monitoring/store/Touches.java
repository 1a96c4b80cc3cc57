package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.RecordSection;
import io.crossover.monitoring.AgreedFields;
import io.crossover.monitoring.DataExchange;
import io.crossover.monitoring.MeasurementRow.Refusal;
import io.crossover.monitoring.RefusedUploadException;
import io.crossover.monitoring.Touch;
import io.crossover.monitoring.TouchRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what customers did (M13), only what may be taken (M7), and looks at their path (M14). */
@Component
public class Touches {

    private static final int BATCH = 2000;
    private static final int ENOUGH_REASONS = 20;

    private final TouchTable touches;
    private final KpiTable campaign;
    private final DataExchanges exchanges;
    private final PathReviews paths;
    private final CooperationRecord record;
    private final Journal journal;
    private final Actor actor;
    private final Clock clock;
    private final List<String> usualFields;

    Touches(
            TouchTable touches,
            KpiTable campaign,
            DataExchanges exchanges,
            PathReviews paths,
            CooperationRecord record,
            Journal journal,
            Actor actor,
            Clock clock,
            @Value("${crossover.data-exchange.usual-fields:transaction frequency,preferences}")
                    List<String> usualFields) {
        this.touches = touches;
        this.campaign = campaign;
        this.exchanges = exchanges;
        this.paths = paths;
        this.record = record;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
        this.usualFields = usualFields;
    }

    /** What an upload changed. */
    public record Taken(long accepted, long duplicates) {}

    /**
     * Takes an upload, all of it or nothing. Uploads for one cooperation take turns.
     *
     * @param rows are read once, a few at a time
     * @param sha256 of what was sent
     * @throws RefusedUploadException naming rows that cannot be taken, the first 20 reasons
     */
    @Transactional
    public Taken take(CooperationKey key, Iterator<TouchRow> rows, String sha256) {
        campaign.lockCooperation(key);
        AgreedFields agreed = agreed(key);
        Set<String> fields = new TreeSet<>();
        List<Refusal> refused = new ArrayList<>();
        List<Touch> batch = new ArrayList<>();
        long sent = 0;
        long accepted = 0;
        while (rows.hasNext() && refused.size() < ENOUGH_REASONS) {
            TouchRow row = rows.next();
            sent++;
            if (fields.addAll(row.fields().keySet())) {
                agreed.check(row.fields().keySet());
            }
            row.read(clock.getZone(), clock.instant(), refused).ifPresent(batch::add);
            if (batch.size() == BATCH) {
                accepted += flush(key, batch);
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedUploadException(refused);
        }
        if (sent == 0) {
            throw new InvalidInputException("body", "There is no touch in it");
        }
        accepted += flush(key, batch);
        Taken taken = new Taken(accepted, sent - accepted);
        log(key, taken, List.copyOf(fields), sha256);
        paths.look(key);
        return taken;
    }

    /** What the agreement names, else what is usual. */
    public AgreedFields agreed(CooperationKey key) {
        return new AgreedFields(record.find(key, RecordSection.AGREED_TERMS, AgreedTerms.class)
                .map(AgreedTerms::dataFields)
                .filter(named -> !named.isEmpty())
                .orElse(usualFields));
    }

    private long flush(CooperationKey key, List<Touch> batch) {
        if (batch.isEmpty()) {
            return 0;
        }
        long added = touches.addNew(key, batch);
        batch.clear();
        return added;
    }

    private void log(CooperationKey key, Taken taken, List<String> fields, String sha256) {
        exchanges.log(
                key,
                new DataExchange(
                        actor.current(), clock.instant(), fields, taken.accepted(), taken.duplicates(), sha256));
        journal.record(
                key,
                JournalKind.DATA,
                "%d touches of customers came in, %d were there already"
                        .formatted(taken.accepted(), taken.duplicates()),
                Map.of("fields", fields, "sha256", sha256));
    }
}
