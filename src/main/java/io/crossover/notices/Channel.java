package io.crossover.notices;

/** How a notice travels. */
enum Channel {
    /** To a person; the addressee is an account. */
    MAIL("mail"),
    /** To a team's chat; the addressee is the chat's name in the settings. */
    CHAT("chat");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
