package io.crossover.cooperation;

/** The parts of a cooperation's record that a stage hands to the stages after it and to the reader. */
public enum RecordSection {
    INVENTORY("Our resources"),
    PARTNER_CHOICE("Choice of partners"),
    STRATEGY("Cooperation strategy"),
    BENEFIT_SPLIT("Benefit split"),
    RISK_REGISTER("Risk register"),
    MANDATE("Mandate for the talks"),
    AGREED_TERMS("Agreed terms"),
    EXECUTION_PLAN("Execution plan"),
    KPI_SHEET("Monitoring sheet"),
    INCIDENT_REPORTS("Incident reports"),
    SETTLEMENT("Settlement"),
    RETROSPECTIVE("Retrospective");

    private final String label;

    RecordSection(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
