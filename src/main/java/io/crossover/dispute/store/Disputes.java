package io.crossover.dispute.store;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.dispute.Disagreement;
import io.crossover.dispute.DisputeLevel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The journal of disagreements (G3, G5). Our people read how it climbed; the party concerned reads how it was settled.
 */
@Component
public class Disputes {

    private final Journal journal;

    Disputes(Journal journal) {
        this.journal = journal;
    }

    public void opened(Disagreement about, @Nullable Instant levelEndsAt) {
        reached(about, DisputeLevel.CONTACTS, "Disagreement: %s. It is up to %s", levelEndsAt);
    }

    public void climbed(Disagreement about, DisputeLevel to, @Nullable Instant levelEndsAt) {
        reached(about, to, "Disagreement not settled: %s. It climbs to %s", levelEndsAt);
    }

    private void reached(Disagreement about, DisputeLevel level, String sentence, @Nullable Instant levelEndsAt) {
        Map<String, Object> figures = new HashMap<>(Map.of("level", level.number()));
        if (levelEndsAt != null) {
            figures.put("levelEndsAt", levelEndsAt.toString());
        }
        journal.record(
                about.key(), JournalKind.ESCALATION, sentence.formatted(about.subject(), level.label()), figures);
    }

    public void resolved(Disagreement about, DisputeLevel level, String resolution, String decision) {
        journal.record(
                about.key(),
                JournalKind.ESCALATION,
                "Disagreement settled: %s. %s".formatted(about.subject(), resolution),
                Map.of("level", level.number(), "settledBy", level.label(), "follows", decision),
                about.party().map(Audience::with).orElse(Audience.OURS));
    }
}
