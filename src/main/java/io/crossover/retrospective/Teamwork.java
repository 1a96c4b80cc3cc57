package io.crossover.retrospective;

/**
 * How a department or partner worked (T7).
 *
 * @param group our group's id, or the partner's name
 * @param finished tasks it finished
 * @param onTime of these, finished before they were due
 * @param escalations of its tasks, how many escalated
 */
public record Teamwork(String group, int finished, int onTime, int escalations) {}
