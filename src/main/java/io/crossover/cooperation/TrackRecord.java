package io.crossover.cooperation;

import java.util.ArrayList;
import java.util.List;

/**
 * How a partner kept its word in one cooperation (M8), as it goes along in the partner's record (T5, S7).
 *
 * @param milestones its part in the plan's milestones
 * @param items the plan's items that it delivers
 * @param deliveries the data that it delivers
 * @param auditsConfirmed third-party audits that found what was stated
 * @param auditsDeviating third-party audits that found something else
 * @param auditsNotVerifiable third-party audits that could find nothing out
 */
public record TrackRecord(
        Punctuality milestones,
        Punctuality items,
        Punctuality deliveries,
        int auditsConfirmed,
        int auditsDeviating,
        int auditsNotVerifiable) {

    /** All of it for a reader in one line. */
    public String words() {
        List<String> words = new ArrayList<>();
        add(words, "milestones", milestones);
        add(words, "plan items", items);
        add(words, "data", deliveries);
        if (audits() > 0) {
            words.add("audits: " + auditWords());
        }
        return words.isEmpty() ? "nothing was due" : String.join("; ", words);
    }

    private static void add(List<String> words, String what, Punctuality punctuality) {
        if (punctuality.decided() > 0) {
            words.add(what + " " + punctuality.words());
        }
    }

    public int audits() {
        return auditsConfirmed + auditsDeviating + auditsNotVerifiable;
    }

    /** What the audits found, such as "1 confirmed, 1 deviation". */
    public String auditWords() {
        List<String> found = new ArrayList<>();
        if (auditsConfirmed > 0) {
            found.add(auditsConfirmed + " confirmed");
        }
        if (auditsDeviating > 0) {
            found.add(auditsDeviating + (auditsDeviating == 1 ? " deviation" : " deviations"));
        }
        if (auditsNotVerifiable > 0) {
            found.add(auditsNotVerifiable + " not verifiable");
        }
        return found.isEmpty() ? "none" : String.join(", ", found);
    }
}
