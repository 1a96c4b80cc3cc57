package io.crossover.settlement.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Party;
import io.crossover.settlement.Figures;
import io.crossover.settlement.SettlementReport;
import io.crossover.settlement.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Rows are only ever added: nothing here updates or deletes. */
@Component
class SettlementTables {

    private final JdbcClient jdbc;

    SettlementTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertFigures(CooperationKey key, int agreementVersion, Figures figures, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        INSERT INTO settlement_figures (cooperation_key, agreement_version, result, sales,
                            unsold_stock_cost, confirmed_by, confirmed_at)
                        VALUES (:key, :version, :result, :sales, :unsold, :by, :at)""")
                .param("key", key.value())
                .param("version", agreementVersion)
                .param("result", figures.result())
                .param("sales", figures.sales())
                .param("unsold", figures.unsoldStockCost())
                .param("by", by)
                .param("at", at)
                .update();
    }

    Optional<Figures> figures(CooperationKey key) {
        return jdbc.sql("SELECT result, sales, unsold_stock_cost FROM settlement_figures WHERE cooperation_key = :key")
                .param("key", key.value())
                .query((row, number) -> new Figures(
                        row.getBigDecimal("result"),
                        row.getBigDecimal("sales"),
                        row.getBigDecimal("unsold_stock_cost")))
                .optional();
    }

    long insertStatement(CooperationKey key, String partyId, CurrencyUnit currency, OffsetDateTime at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO settlement_statement (cooperation_key, party_id, currency, computed_at)
                        VALUES (:key, :party, :currency, :at)""")
                .param("key", key.value())
                .param("party", partyId)
                .param("currency", currency.getCode())
                .param("at", at)
                .update(id, "id");
        return Optional.ofNullable(id.getKey()).orElseThrow().longValue();
    }

    void insertLine(long statementId, Statement.Line line, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        INSERT INTO settlement_line
                            (statement_id, position, clause, reason, amount, recorded_by, recorded_at)
                        VALUES (:statement, :position, :clause, :reason, :amount, :by, :at)""")
                .param("statement", statementId)
                .param("position", line.position())
                .param("clause", line.clause())
                .param("reason", line.reason())
                .param("amount", line.amount().getAmount())
                .param("by", by)
                .param("at", at)
                .update();
    }

    void insertConfirmation(long statementId, int throughPosition, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        INSERT INTO settlement_confirmation (statement_id, through_position, confirmed_by, confirmed_at)
                        VALUES (:statement, :position, :by, :at)""")
                .param("statement", statementId)
                .param("position", throughPosition)
                .param("by", by)
                .param("at", at)
                .update();
    }

    void insertPayment(
            long statementId, BigDecimal amount, LocalDate paidOn, String reference, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        INSERT INTO settlement_payment
                            (statement_id, amount, paid_on, reference, recorded_by, recorded_at)
                        VALUES (:statement, :amount, :paidOn, :reference, :by, :at)""")
                .param("statement", statementId)
                .param("amount", amount)
                .param("paidOn", paidOn)
                .param("reference", reference)
                .param("by", by)
                .param("at", at)
                .update();
    }

    Optional<SettlementReport.Payment> payment(long statementId) {
        return jdbc.sql("SELECT amount, paid_on, reference FROM settlement_payment WHERE statement_id = :statement")
                .param("statement", statementId)
                .query((row, number) -> new SettlementReport.Payment(
                        row.getBigDecimal("amount"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("reference")))
                .optional();
    }

    Statement statement(long id) {
        return query("WHERE statement.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no statement " + id));
    }

    /** In the order of the parties. */
    List<Statement> statements(CooperationKey key) {
        return query("WHERE statement.cooperation_key = :key ORDER BY party.position", Map.of("key", key.value()));
    }

    private List<Statement> query(String condition, Map<String, ?> parameters) {
        return jdbc.sql(
                        """
                        SELECT statement.id, statement.cooperation_key, statement.currency,
                            party.party_id, party.name, party.industry, party.ours, party.group_id,
                            (SELECT max(through_position) FROM settlement_confirmation
                             WHERE statement_id = statement.id) AS confirmed_through
                        FROM settlement_statement statement JOIN cooperation_party party
                            ON party.cooperation_key = statement.cooperation_key
                            AND party.party_id = statement.party_id
                        """
                                + condition)
                .params(parameters)
                .query((row, number) -> read(row))
                .list();
    }

    private Statement read(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        int confirmed = row.getInt("confirmed_through");
        boolean nothingConfirmed = row.wasNull();
        long id = row.getLong("id");
        return new Statement(
                id,
                new CooperationKey(row.getString("cooperation_key")),
                new Party(
                        row.getString("party_id"),
                        row.getString("name"),
                        row.getString("industry"),
                        row.getBoolean("ours"),
                        row.getString("group_id")),
                currency,
                lines(id, currency),
                nothingConfirmed ? Statement.NOTHING_CONFIRMED : confirmed);
    }

    private List<Statement.Line> lines(long statementId, CurrencyUnit currency) {
        return jdbc.sql(
                        """
                        SELECT position, clause, reason, amount FROM settlement_line
                        WHERE statement_id = :statement ORDER BY position""")
                .param("statement", statementId)
                .query((row, number) -> new Statement.Line(
                        row.getInt("position"),
                        row.getString("clause"),
                        row.getString("reason"),
                        Money.of(currency, row.getBigDecimal("amount"), RoundingMode.UNNECESSARY)))
                .list();
    }
}
