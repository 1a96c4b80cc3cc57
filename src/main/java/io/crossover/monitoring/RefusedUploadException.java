package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.util.List;
import java.util.stream.Collectors;

/** Some rows of an upload cannot be taken, so none was (M11); says which and why, the first of them. */
public class RefusedUploadException extends InvalidInputException {

    /** How many reasons are listed. */
    static final int LISTED = 20;

    private final transient List<MeasurementRow.Refusal> refusals;

    public RefusedUploadException(List<MeasurementRow.Refusal> all) {
        this(all, all.stream().map(MeasurementRow.Refusal::line).distinct().count());
    }

    /**
     * @param first the first reasons
     * @param rows how many rows cannot be taken
     */
    public RefusedUploadException(List<MeasurementRow.Refusal> first, long rows) {
        super(first.get(0).field(), summary(first, rows));
        this.refusals = listed(first);
    }

    public List<MeasurementRow.Refusal> refusals() {
        return refusals;
    }

    private static List<MeasurementRow.Refusal> listed(List<MeasurementRow.Refusal> all) {
        return all.stream().limit(LISTED).toList();
    }

    private static String summary(List<MeasurementRow.Refusal> all, long rows) {
        return "Nothing was stored, because %s cannot be taken. %s"
                .formatted(
                        rows == 1 ? "one row" : rows + " rows",
                        listed(all).stream()
                                .map(refusal -> "Line %d: %s.".formatted(refusal.line(), refusal.reason()))
                                .collect(Collectors.joining(" ")));
    }
}
