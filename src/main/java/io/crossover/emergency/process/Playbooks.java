package io.crossover.emergency.process;

import io.crossover.cooperation.EmergencyKind;
import io.crossover.emergency.Interest;
import io.crossover.emergency.Playbook;
import io.crossover.emergency.PlaybookLine;
import io.crossover.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The playbooks, as the newest {@code playbook-lines.dmn} and {@code playbook-owner.dmn} say. */
@Component
class Playbooks {

    private static final String LINES = "playbook-lines";
    private static final String OWNER = "playbook-owner";

    private final DecisionTables tables;

    Playbooks(DecisionTables tables) {
        this.tables = tables;
    }

    Playbook of(EmergencyKind kind) {
        Map<String, String> inputs = Map.of("kind", kind.value());
        return new Playbook(
                tables.row(OWNER, inputs).text("group"),
                tables.rows(LINES, inputs).stream().map(Playbooks::line).toList());
    }

    private static PlaybookLine line(DecisionTables.Row row) {
        return new PlaybookLine(
                row.text("line"),
                row.text("what"),
                row.text("group"),
                Interest.of(row.integer("interest")),
                row.integer("clockHours"),
                Boolean.parseBoolean(row.text("findsReplacement")));
    }
}
