package io.crossover.cooperation;

/**
 * Who may read a journal entry (domain.md 11): our own people, everybody in the cooperation, or our people and one
 * partner.
 *
 * @param value {@code ours}, {@code everyone}, or a partner's party id
 */
public record Audience(String value) {

    public static final Audience OURS = new Audience("ours");
    public static final Audience EVERYONE = new Audience("everyone");

    public static Audience with(String partyId) {
        return partyId.equals(Party.OURS) ? OURS : new Audience(partyId);
    }
}
