package io.crossover.cooperation;

/** Where an emergency of a cooperation is opened, whichever stage it is found in (domain.md 8). */
public interface IncidentDesk {

    /**
     * Opens an incident and starts its playbook beside whatever the cooperation is doing.
     *
     * @param what what happened, in the words of whoever reports it
     * @param reportedBy that person's account
     * @return the incident's id
     * @throws InvalidInputException when the cooperation is not running, so that nobody would answer the emergency
     */
    long open(CooperationKey key, EmergencyKind kind, String what, String reportedBy);

    /** How many incidents of the cooperation are not closed yet. */
    int openIncidents(CooperationKey key);
}
