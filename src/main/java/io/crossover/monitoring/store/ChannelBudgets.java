package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.monitoring.ChannelBudget;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What channels cost and what was expected of them (M6). */
@Component
public class ChannelBudgets {

    private final JdbcClient jdbc;
    private final KpiTable campaign;
    private final Journal journal;

    ChannelBudgets(JdbcClient jdbc, KpiTable campaign, Journal journal) {
        this.jdbc = jdbc;
        this.campaign = campaign;
        this.journal = journal;
    }

    /** By channel. */
    public List<ChannelBudget> of(CooperationKey key) {
        return jdbc.sql("SELECT * FROM channel_budget WHERE cooperation_key = :key ORDER BY channel")
                .param("key", key.value())
                .query((row, number) -> new ChannelBudget(
                        row.getString("channel"), row.getBigDecimal("cost"), row.getBigDecimal("expected_roi")))
                .list();
    }

    /** Makes the list the cooperation's. */
    @Transactional
    public void define(CooperationKey key, List<ChannelBudget> budgets) {
        campaign.lockCooperation(key);
        jdbc.sql("DELETE FROM channel_budget WHERE cooperation_key = :key")
                .param("key", key.value())
                .update();
        budgets.forEach(budget -> jdbc.sql(
                        """
                        INSERT INTO channel_budget (cooperation_key, channel, cost, expected_roi)
                        VALUES (:key, :channel, :cost, :roi)""")
                .param("key", key.value())
                .param("channel", budget.channel())
                .param("cost", budget.cost())
                .param("roi", budget.expectedRoi())
                .update());
        journal.record(
                key,
                JournalKind.DATA,
                "What the channels cost and should return was defined, %d of them".formatted(budgets.size()),
                Map.of("channels", budgets));
    }
}
