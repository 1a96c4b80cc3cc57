package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.ColourChange;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.RowSource;
import io.crossover.monitoring.Series;
import io.crossover.monitoring.ThresholdTable;
import io.crossover.monitoring.UploadPreview;
import io.crossover.monitoring.UploadReader;
import io.crossover.monitoring.UploadReader.Newest;
import io.crossover.monitoring.UploadResult;
import io.crossover.monitoring.store.Campaigns.Turn;
import io.crossover.monitoring.store.MeasurementTable.Change;
import io.crossover.monitoring.store.MeasurementTable.Merged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
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
    private final SingleFigures single;
    private final ColourWatch watch;
    private final ThresholdTable thresholds;
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
            SingleFigures single,
            ColourWatch watch,
            ThresholdTable thresholds,
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
        this.single = single;
        this.watch = watch;
        this.thresholds = thresholds;
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
            return single.take(key, rows, () -> {
                passage.open();
                TakenOver taken = takeOver(key, rows);
                passage.commit();
                return taken;
            });
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
            staged.keep(upload, rows, kpiIds(campaigns.read(key), rows.series()));
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
        Campaign known = campaigns.recent(key);
        // one that was defined meanwhile on another node is not refused; one that was taken off is, in the end
        return new UploadReader(
                name -> known.find(name).isPresent()
                        || campaigns.read(key).find(name).isPresent(),
                clock.getZone(),
                mostRows);
    }

    /**
     * @param left how the campaign was left; none where not all of that is known
     */
    record TakenOver(long upload, UploadResult result, List<ColourChange> colours, @Nullable LastTurn left) {}

    /** In the cooperation's turn, in one transaction: stores the rows and looks at what they changed. */
    private TakenOver takeOver(CooperationKey key, Staged rows) {
        Turn turn = campaigns.take(key);
        Campaign campaign = turn.campaign();
        List<Long> kpiIds = kpiIds(campaign, rows.series());
        Set<Long> named = new LinkedHashSet<>(kpiIds);
        List<Long> ids = seriesIds(key, campaign, rows.series(), kpiIds);
        List<SeriesFigures> before = series.figures(key, named);
        Map<Long, Change> appended = UploadEffect.changes(rows, ids, before);
        Merged merged = appended.isEmpty()
                ? measurements.merge(turn.id(), rows, ids)
                : measurements.append(turn.id(), rows, ids, appended);
        List<SeriesFigures> changed = UploadEffect.changed(rows, ids, kpiIds, merged.changes(), before);
        series.update(changed);
        List<SeriesFigures> after = UploadEffect.after(before, changed);
        ThresholdTable.Edition limits = thresholds.current();
        List<ColourChange> colours = changed.isEmpty() || campaign.isOver()
                ? List.of()
                : watch.look(key, campaign.of(named), merged, before, after, limits);
        return new TakenOver(
                merged.upload(),
                new UploadResult(merged.added(), rows.rows() - merged.added() - merged.corrected(), merged.corrected()),
                colours,
                ChangedHere.includes(key) ? null : new LastTurn(campaign, turn.number(), after, limits));
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

    /** The transaction of one upload; a short one is opened when its rows are there, a long one with its first rows. */
    private final class Passage implements AutoCloseable {

        private final CooperationKey key;
        private @Nullable TransactionStatus status;
        private @Nullable Long passing;
        private boolean hasRoom;

        Passage(CooperationKey key) {
            this.key = key;
        }

        boolean isOpen() {
            return status != null;
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
