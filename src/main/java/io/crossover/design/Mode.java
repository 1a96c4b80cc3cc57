package io.crossover.design;

import java.util.Arrays;

/** What is done together (D2), as tables, forms and people name it. */
public enum Mode {
    RESOURCE_SWAP("resource-swap", "Resource swap"),
    PRODUCT_BUNDLE("product-bundle", "Product bundle"),
    CO_BRANDING("co-branding", "Co-branded product or service"),
    JOINT_EVENT("joint-event", "Joint event"),
    DATA_COLLABORATION("data-collaboration", "Data collaboration"),
    JOINT_DEVELOPMENT("joint-development", "Joint development");

    private final String value;
    private final String label;

    Mode(String value, String label) {
        this.value = value;
        this.label = label;
    }

    public String value() {
        return value;
    }

    /** What people call a mode; one that a process owner added to the tables is called as it is written there. */
    public static String labelOf(String value) {
        return Arrays.stream(values())
                .filter(mode -> mode.value.equals(value))
                .map(mode -> mode.label)
                .findFirst()
                .orElse(value);
    }
}
