package io.crossover.settlement.process;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.settlement.Statement;
import io.crossover.settlement.process.SettlementVariables.LineOption;
import io.crossover.settlement.process.SettlementVariables.ShownLine;
import io.crossover.settlement.store.Settlements;
import java.util.List;
import java.util.stream.Stream;

/** A statement as forms show it. */
final class StatementView {

    private static final int SUBJECT_LENGTH = 200;

    private StatementView() {}

    static List<ShownLine> lines(Statement statement) {
        return statement.lines().stream()
                .map(line ->
                        new ShownLine(line.position(), line.clause(), line.reason(), BenefitSplit.shown(line.amount())))
                .toList();
    }

    static List<LineOption> options(Statement statement) {
        Stream<LineOption> lines = statement.lines().stream()
                .map(line -> new LineOption(
                        "Line %d: %s, %s".formatted(line.position(), line.clause(), BenefitSplit.shown(line.amount())),
                        String.valueOf(line.position())));
        return Stream.concat(lines, Stream.of(new LineOption("A line is missing", "0")))
                .toList();
    }

    /** Whose statement of what, short enough for a task's name. */
    static String subject(Statement statement, String title) {
        String subject = statement.party().name() + ", " + title;
        return subject.length() > SUBJECT_LENGTH ? subject.substring(0, SUBJECT_LENGTH - 1) + "…" : subject;
    }

    static String due(Statement statement) {
        String amount = Settlements.shown(statement.total().abs());
        String party = statement.party().name();
        return statement.total().isNegative()
                ? "%s pays us %s".formatted(party, amount)
                : "We pay %s to %s".formatted(amount, party);
    }
}
