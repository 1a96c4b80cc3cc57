package io.crossover.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The facts that code of ours tells waiting processes; a model may wait only for these or for what a model throws. */
public enum Messages {
    EMERGENCY_REPORTED("cooperation.emergencyReported"),
    WITHDRAWN("cooperation.withdrawn"),
    CAMPAIGN_ENDED("cooperation.campaignEnded"),
    ALERT_OPENED("cooperation.alertOpened"),
    ALERT_CHANGED("cooperation.alertChanged"),
    PATH_TOO_LONG("cooperation.pathTooLong"),
    PATH_REVIEW_CLOSED("cooperation.pathReviewClosed"),
    CORE_CONTENT_ENTERED("cooperation.coreContentEntered");

    private final String messageName;

    Messages(String messageName) {
        this.messageName = messageName;
    }

    /** The name of the message in a model. */
    public String messageName() {
        return messageName;
    }

    public static boolean isSent(@Nullable String messageName) {
        return Arrays.stream(values()).anyMatch(message -> message.messageName.equals(messageName));
    }
}
