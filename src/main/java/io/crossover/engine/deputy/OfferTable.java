package io.crossover.engine.deputy;

import io.crossover.engine.task.Representation;
import io.crossover.people.deputy.StandIns;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks deputies do for whom. */
@Component
class OfferTable implements Representation {

    private static final String COLUMNS = "SELECT task_id, represented, deputy, state FROM deputy_offer ";

    private final JdbcClient jdbc;
    private final StandIns standIns;
    private final Clock clock;

    OfferTable(JdbcClient jdbc, StandIns standIns, Clock clock) {
        this.jdbc = jdbc;
        this.standIns = standIns;
        this.clock = clock;
    }

    @Override
    public Set<String> onTask(String taskId, String person) {
        return of(taskId).stream()
                .filter(offer -> offer.deputy().equals(person) && offer.state() != Offer.State.DECLINED)
                .map(Offer::represented)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> now(String person) {
        return standIns.now().entrySet().stream()
                .filter(standIn -> standIn.getValue().equals(person))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Offer> all() {
        return list(jdbc.sql(COLUMNS));
    }

    List<Offer> of(String taskId) {
        return list(jdbc.sql(COLUMNS + "WHERE task_id = :task").param("task", taskId));
    }

    /** What somebody does for others, longest offered first. */
    List<Offer> to(String deputy) {
        return list(jdbc.sql(COLUMNS + "WHERE deputy = :deputy AND state <> 'DECLINED' ORDER BY offered_at, task_id")
                .param("deputy", deputy));
    }

    /**
     * Makes an offer.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node made it already
     */
    void insert(Offer offer) {
        jdbc.sql(
                        """
                        INSERT INTO deputy_offer (task_id, represented, deputy, state, offered_at)
                        VALUES (:task, :represented, :deputy, :state, :now)""")
                .param("task", offer.taskId())
                .param("represented", offer.represented())
                .param("deputy", offer.deputy())
                .param("state", offer.state().name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void decline(Offer offer) {
        jdbc.sql("UPDATE deputy_offer SET state = 'DECLINED' WHERE task_id = :task AND represented = :represented")
                .param("task", offer.taskId())
                .param("represented", offer.represented())
                .update();
    }

    /** Whether it was this transaction that took it away. */
    boolean delete(Offer offer) {
        return jdbc.sql(
                                """
                                DELETE FROM deputy_offer
                                WHERE task_id = :task AND represented = :represented AND deputy = :deputy""")
                        .param("task", offer.taskId())
                        .param("represented", offer.represented())
                        .param("deputy", offer.deputy())
                        .update()
                == 1;
    }

    private static List<Offer> list(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Offer(
                        row.getString("task_id"),
                        row.getString("represented"),
                        row.getString("deputy"),
                        Offer.State.valueOf(row.getString("state"))))
                .list();
    }
}
