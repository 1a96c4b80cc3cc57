package io.crossover.notices;

/**
 * A notice that waits to be sent.
 *
 * @param key the same however often it is tried, so that whoever gets it twice can tell
 * @param addressee an account or a chat's name
 * @param tries how often it was tried
 */
record QueuedNotice(long id, String key, Channel channel, String addressee, int tries, Message message) {}
