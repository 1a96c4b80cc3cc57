package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.ColourChange;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.RowSource;
import io.crossover.monitoring.Series;
import io.crossover.monitoring.UploadPreview;
import io.crossover.monitoring.UploadReader;
import io.crossover.monitoring.UploadReader.Newest;
import io.crossover.monitoring.UploadReader.Sum;
import io.crossover.monitoring.UploadResult;
import io.crossover.monitoring.store.MeasurementTable.Change;
import io.crossover.monitoring.store.MeasurementTable.Merged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes uploads of measurements, of one row or of a million (M11). Rows are checked as they come in and never held
 * together in memory; then, in the cooperation's turn, one merge stores them, and each KPI that changed is looked at
 * once.
 */
@Component
public class Uploads {

    /** How many long uploads come in at once; each holds a connection meanwhile, and the next one waits. */
    private static final int AT_ONCE = 8;

    private static final Duration KEPT = Duration.ofDays(1);

    private final Campaigns campaigns;
    private final SeriesTable series;
    private final MeasurementTable measurements;
    private final StagedUploads staged;
    private final ColourWatch watch;
    private final Databases databases;
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Actor actor;
    private final long mostRows;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    Uploads(
            Campaigns campaigns,
            SeriesTable series,
            MeasurementTable measurements,
            StagedUploads staged,
            ColourWatch watch,
            Databases databases,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            TransactionTemplate transaction,
            Clock clock,
            Actor actor,
            @Value("${crossover.figures.most-rows:1000000}") long mostRows) {
        this.campaigns = campaigns;
        this.series = series;
        this.measurements = measurements;
        this.staged = staged;
        this.watch = watch;
        this.databases = databases;
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.transaction = transaction;
        this.clock = clock;
        this.actor = actor;
        this.mostRows = mostRows;
    }

    /** Takes rows that are in memory already. */
    UploadResult take(CooperationKey key, List<MeasurementRow> rows) {
        try {
            return take(key, sink -> rows.forEach(sink::row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes rows as they come in.
     *
     * @throws io.crossover.monitoring.RefusedUploadException naming the rows and what is wrong with each; nothing is stored then
     */
    public UploadResult take(CooperationKey key, RowSource source) throws IOException {
        UploadReader reader = reader(key);
        try (Passage passage = new Passage(key)) {
            Intake intake = new Intake(reader, passage::staging);
            Staged rows;
            try {
                source.sendTo(intake);
                rows = intake.finish();
            } catch (IOException | RuntimeException e) {
                intake.abandon();
                throw e;
            }
            if (rows.rows() == 0) {
                return new UploadResult(0, 0, 0);
            }
            passage.open();
            UploadResult result = takeOver(key, rows).result();
            passage.commit();
            return result;
        }
    }

    /**
     * Takes rows as they come in, but keeps them aside and says what they would change.
     *
     * @param fileName as the person knows it
     */
    public UploadPreview preview(CooperationKey key, @Nullable String fileName, RowSource source) throws IOException {
        staged.dropOlderThan(OffsetDateTime.now(clock).minus(KEPT));
        UploadReader reader = reader(key);
        long upload;
        try (Passage passage = new Passage(key)) {
            passage.open();
            upload = staged.begin(key, fileName, actor.current(), OffsetDateTime.now(clock));
            Intake intake = new Intake(reader, () -> passage.staying(upload));
            Staged rows;
            try {
                intake.stage();
                source.sendTo(intake);
                rows = intake.finish();
            } catch (IOException | RuntimeException e) {
                intake.abandon();
                throw e;
            }
            staged.keep(upload, rows.series(), kpiIds(campaigns.read(key), rows.series()));
            passage.commit();
        }
        return look(key, upload).orElseThrow();
    }

    /** What an upload that waits would change if it were taken now; empty when there is none. */
    public Optional<UploadPreview> look(CooperationKey key, long upload) {
        return staged.find(key, upload)
                .map(waiting -> Objects.requireNonNull(transaction.execute(status -> {
                    // what it would change is what it does change, in a transaction that never happens
                    status.setRollbackOnly();
                    Set<Series> known = campaigns.read(key).series().keySet();
                    TakenOver would = takeOver(key, waiting.rows());
                    return new UploadPreview(
                            upload,
                            waiting.fileName(),
                            waiting.rows().rows(),
                            would.result(),
                            would.colours(),
                            measurements.corrections(would.upload()),
                            waiting.rows().series().stream()
                                    .map(Newest::series)
                                    .filter(each -> !known.contains(each))
                                    .map(each -> each.part().of(each.kpi()) + " from " + each.source())
                                    .sorted()
                                    .toList(),
                            waiting.rows().series().stream()
                                    .map(Newest::at)
                                    .filter(clock.instant()::isBefore)
                                    .max(java.util.Comparator.naturalOrder())
                                    .orElse(null));
                })));
    }

    /** Takes an upload that waits; empty when there is none, because somebody took it already or dropped it. */
    public Optional<UploadResult> confirm(CooperationKey key, long upload) {
        return Objects.requireNonNull(
                transaction.execute(status -> staged.claim(key, upload).map(waiting -> {
                    UploadResult result = takeOver(key, waiting.rows()).result();
                    staged.drop(key, upload);
                    return result;
                })));
    }

    /** False when there is none. */
    public boolean drop(CooperationKey key, long upload) {
        return Boolean.TRUE.equals(transaction.execute(status -> staged.drop(key, upload)));
    }

    private UploadReader reader(CooperationKey key) {
        Set<String> known = campaigns.recent(key).names();
        // one that was defined meanwhile on another node is not refused; one that was taken off is, in the end
        return new UploadReader(
                name -> known.contains(name) || campaigns.read(key).names().contains(name), clock.getZone(), mostRows);
    }

    private record TakenOver(long upload, UploadResult result, List<ColourChange> colours) {}

    /** In the cooperation's turn, in one transaction: stores the rows and looks at what they changed. */
    private TakenOver takeOver(CooperationKey key, Staged rows) {
        Campaign campaign = campaigns.lock(key);
        List<Long> kpiIds = kpiIds(campaign, rows.series());
        Set<Long> named = new LinkedHashSet<>(kpiIds);
        List<Long> ids = seriesIds(key, campaign, rows.series(), kpiIds);
        List<SeriesFigures> before = series.figures(named);
        Map<Long, Change> appended = appended(rows, ids, before);
        Merged merged =
                appended.isEmpty() ? measurements.merge(key, rows, ids) : measurements.append(key, rows, ids, appended);
        UploadResult result =
                new UploadResult(merged.added(), rows.rows() - merged.added() - merged.corrected(), merged.corrected());
        if (merged.changes().isEmpty()) {
            return new TakenOver(merged.upload(), result, List.of());
        }
        List<SeriesFigures> changed = changed(rows.series(), kpiIds, ids, merged, before);
        series.update(changed);
        if (campaign.isOver()) {
            return new TakenOver(merged.upload(), result, List.of());
        }
        Map<Long, SeriesFigures> after =
                before.stream().collect(Collectors.toMap(SeriesFigures::id, Function.identity()));
        changed.forEach(each -> after.put(each.id(), each));
        return new TakenOver(
                merged.upload(),
                result,
                watch.look(
                        key,
                        campaign.kpis().stream()
                                .filter(kpi -> named.contains(kpi.id()))
                                .toList(),
                        merged,
                        before,
                        List.copyOf(after.values())));
    }

    /**
     * What the rows change when each of them is later than all that is known of its series, as figures mostly come: then
     * none of them can be known already. Nothing when there is one of which that is not sure.
     */
    private static Map<Long, Change> appended(Staged rows, List<Long> ids, List<SeriesFigures> before) {
        Map<Long, Instant> newest =
                before.stream().collect(Collectors.toMap(SeriesFigures::id, SeriesFigures::newestAt));
        Map<Long, Change> changes = new HashMap<>();
        for (int number = 0; number < rows.sums().size(); number++) {
            Sum sum = rows.sums().get(number);
            Instant known = newest.get(ids.get(number));
            if (!sum.inOrder() || known != null && !sum.oldest().isAfter(known)) {
                return Map.of();
            }
            changes.put(
                    ids.get(number),
                    new Change(
                            sum.figures(),
                            sum.total(),
                            sum.oldest(),
                            rows.series().get(number).at()));
        }
        return changes;
    }

    private static List<Long> kpiIds(Campaign campaign, List<Newest> series) {
        Map<String, Long> ids = campaign.kpis().stream()
                .collect(Collectors.toMap(kpi -> kpi.kpi().name(), StoredKpi::id));
        List<Long> found = new ArrayList<>();
        for (Newest each : series) {
            Long id = ids.get(each.series().kpi());
            if (id == null) {
                throw new InvalidInputException(
                        "kpi",
                        "Nothing was stored: '%s' was taken off this cooperation's KPIs meanwhile"
                                .formatted(each.series().kpi()));
            }
            found.add(id);
        }
        return found;
    }

    private List<Long> seriesIds(CooperationKey key, Campaign campaign, List<Newest> wanted, List<Long> kpiIds) {
        List<Long> ids = new ArrayList<>();
        boolean isNew = false;
        for (int number = 0; number < wanted.size(); number++) {
            Series each = wanted.get(number).series();
            Long known = campaign.series().get(each);
            isNew |= known == null;
            ids.add(known == null ? series.add(kpiIds.get(number), each) : known);
        }
        if (isNew) {
            campaigns.changed(key);
        }
        return ids;
    }

    private static List<SeriesFigures> changed(
            List<Newest> newest, List<Long> kpiIds, List<Long> ids, Merged merged, List<SeriesFigures> before) {
        Map<Long, SeriesFigures> known =
                before.stream().collect(Collectors.toMap(SeriesFigures::id, Function.identity()));
        List<SeriesFigures> changed = new ArrayList<>();
        for (int number = 0; number < ids.size(); number++) {
            Change change = merged.changes().get(ids.get(number));
            if (change != null) {
                Newest here = newest.get(number);
                SeriesFigures was = known.get(ids.get(number));
                if (was == null) {
                    was = new SeriesFigures(
                            ids.get(number),
                            kpiIds.get(number),
                            here.series().part(),
                            here.series().source(),
                            BigDecimal.ZERO,
                            here.at(),
                            here.value());
                }
                boolean isNewer = !here.at().isBefore(was.newestAt());
                changed.add(new SeriesFigures(
                        ids.get(number),
                        kpiIds.get(number),
                        here.series().part(),
                        here.series().source(),
                        was.total().add(change.total()),
                        isNewer ? here.at() : was.newestAt(),
                        isNewer ? here.value() : was.newest()));
            }
        }
        return changed;
    }

    /** The transaction of one upload; a short one is opened when its rows are there, a long one with its first rows. */
    private final class Passage implements AutoCloseable {

        private final CooperationKey key;
        private @Nullable TransactionStatus status;
        private @Nullable Long passing;
        private boolean hasRoom;

        Passage(CooperationKey key) {
            this.key = key;
        }

        void open() {
            if (status == null) {
                status = transactions.getTransaction(new DefaultTransactionDefinition());
            }
        }

        Staging staging() {
            if (!databases.keepsPassingRows()) {
                begin();
                long own = staged.begin(key, null, actor.current(), OffsetDateTime.now(clock));
                passing = own;
                return staying(own);
            }
            begin();
            try {
                return databases.passing(DataSourceUtils.getConnection(dataSource));
            } catch (SQLException e) {
                throw new UncategorizedSQLException("staging measurements", null, e);
            }
        }

        Staging staying(long upload) {
            begin();
            try {
                return databases.staying(DataSourceUtils.getConnection(dataSource), upload);
            } catch (SQLException e) {
                throw new UncategorizedSQLException("staging measurements", null, e);
            }
        }

        private void begin() {
            if (!hasRoom) {
                room.acquireUninterruptibly();
                hasRoom = true;
            }
            open();
        }

        void commit() {
            if (status != null) {
                if (passing != null) {
                    staged.drop(key, passing);
                }
                TransactionStatus done = status;
                status = null;
                transactions.commit(done);
            }
        }

        @Override
        public void close() {
            try {
                if (status != null) {
                    transactions.rollback(status);
                }
            } finally {
                if (hasRoom) {
                    room.release();
                }
            }
        }
    }
}
