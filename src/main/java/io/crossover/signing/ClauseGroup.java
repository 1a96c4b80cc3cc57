package io.crossover.signing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.crossover.cooperation.InvalidInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of clauses that an agreement has to have, and what each must say (A3, A5). */
public enum ClauseGroup {
    SCOPE(
            "scope",
            "Scope and duties",
            "resources|the resources that each party brings",
            "services|the services that each party renders",
            "delivery-standards|the standards that deliveries must meet"),
    IP(
            "ip",
            "Intellectual property and confidentiality",
            "trade-marks|what use of trade marks is allowed",
            "patents|what use of patents is allowed",
            "copyright|what use of copyright is allowed",
            "confidentiality|confidentiality"),
    BRAND_REVIEW("brand-review", "Joint brand review", "joint-review|both brands approve what is published"),
    FINANCE(
            "finance",
            "Finance and split",
            "payment-cycle|the payment cycle",
            "result-or-fixed|payment by result or a fixed fee",
            "audit-right|the right to audit",
            "benefit-rules|the dynamic benefit rules"),
    BREACH(
            "breach",
            "Breach and termination",
            "quantified-cases|the cases of breach, in figures",
            "penalty-rate|the penalty rate",
            "unilateral-end|how one side can end it"),
    DATA(
            "data",
            "Customer data",
            "ownership|who owns the data",
            "purpose|what it is used for",
            "fields|which fields are exchanged",
            "masking|how they are masked",
            "retention|how long they are kept",
            "access|who may see them",
            "at-the-end|what happens to them at the end"),
    OTHER("other", "Law, liability, disputes, force majeure");

    private final String id;
    private final String label;
    private final Map<String, String> points;

    ClauseGroup(String id, String label, String... points) {
        this.id = id;
        this.label = label;
        Map<String, String> byId = new LinkedHashMap<>();
        Arrays.stream(points).map(point -> point.split("\\|")).forEach(point -> byId.put(point[0], point[1]));
        this.points = Collections.unmodifiableMap(byId);
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** What the clauses of this group must say, label by id. */
    public Map<String, String> points() {
        return points;
    }

    @JsonCreator
    public static ClauseGroup of(String id) {
        return Arrays.stream(values())
                .filter(group -> group.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("about", "There is no group of clauses called " + id));
    }

    /** The groups that an agreement on these modes must have: the data clauses with data collaboration only (A5). */
    public static List<ClauseGroup> mandatory(List<String> modes) {
        return Arrays.stream(values())
                .filter(group -> group != OTHER)
                .filter(group -> group != DATA || modes.contains(DATA_COLLABORATION))
                .toList();
    }

    /** The mode that brings the data clauses with it (D2). */
    public static final String DATA_COLLABORATION = "data-collaboration";
}
