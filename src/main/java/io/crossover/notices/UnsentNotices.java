package io.crossover.notices;

import io.crossover.people.Attention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Managers learn that somebody was not told. */
@Component
class UnsentNotices implements Attention {

    private final OutboxTable outbox;

    UnsentNotices(OutboxTable outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<String> sentences() {
        int count = outbox.countGivenUp();
        return count == 0
                ? List.of()
                : List.of(
                        count == 1
                                ? "One notice could not be delivered; the page /notices says which and why."
                                : "%d notices could not be delivered; the page /notices says which and why."
                                        .formatted(count));
    }
}
