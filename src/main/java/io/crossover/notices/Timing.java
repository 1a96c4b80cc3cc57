package io.crossover.notices;

/** When a notice may reach people (G4). */
public enum Timing {
    /** At once, but never outside working hours. */
    IN_WORKING_HOURS,
    /** At once, day and night: emergencies, and what somebody asked for at this hour. */
    AT_ANY_HOUR
}
