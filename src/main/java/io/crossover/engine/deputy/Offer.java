package io.crossover.engine.deputy;

/**
 * A task that a deputy does for somebody away.
 *
 * @param represented the account of whoever is away
 */
record Offer(String taskId, String represented, String deputy, State state) {

    enum State {
        /** The one represented held it; the deputy holds it meanwhile. */
        HELD,
        /** Only people who are away could take it; the deputy may. */
        OFFERED,
        /** The deputy has handed it back; it waits for the one represented. */
        DECLINED
    }
}
