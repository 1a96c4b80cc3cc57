package io.crossover.emergency;

import java.util.Map;

/**
 * What a reporter says.
 *
 * @param urgency now, today or soon
 * @param noticedAt when it was noticed, as the form gives it
 */
public record EmergencyReport(String what, String noticedAt, String urgency) {

    private static final Map<String, String> URGENCIES =
            Map.of("now", "the harm is growing", "today", "to be answered today", "soon", "to be answered in days");

    /** The report in one text, as everybody who works on the emergency reads it. */
    public String inWords() {
        String noticed = noticedAt.replace('T', ' ');
        String shown = noticed.length() > "2026-11-21 10:00".length() ? noticed.substring(0, 16) : noticed;
        return "%s (noticed %s; %s)".formatted(what.strip(), shown, URGENCIES.getOrDefault(urgency, urgency));
    }
}
