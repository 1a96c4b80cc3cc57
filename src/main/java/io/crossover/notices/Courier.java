package io.crossover.notices;

/** Takes notices to where they are read. */
interface Courier {

    /**
     * Sends a notice; when it returns, the other side has taken it.
     *
     * @throws UndeliverableException when it has not, or may not have
     */
    void deliver(QueuedNotice notice) throws UndeliverableException;
}
