package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.util.List;
import java.util.stream.Collectors;

/** Some rows of an upload cannot be taken, so none was (M11); says which and why, the first of them. */
public class RefusedUploadException extends InvalidInputException {

    /** How many reasons are listed. */
    private static final int LISTED = 20;

    private final transient List<MeasurementRow.Refusal> refusals;

    public RefusedUploadException(List<MeasurementRow.Refusal> all) {
        super(all.get(0).field(), summary(all));
        this.refusals = listed(all);
    }

    public List<MeasurementRow.Refusal> refusals() {
        return refusals;
    }

    private static List<MeasurementRow.Refusal> listed(List<MeasurementRow.Refusal> all) {
        return all.stream().limit(LISTED).toList();
    }

    private static String summary(List<MeasurementRow.Refusal> all) {
        long rows = all.stream().map(MeasurementRow.Refusal::line).distinct().count();
        return "Nothing was stored, because %s cannot be taken. %s"
                .formatted(
                        rows == 1 ? "one row" : rows + " rows",
                        listed(all).stream()
                                .map(refusal -> "Line %d: %s.".formatted(refusal.line(), refusal.reason()))
                                .collect(Collectors.joining(" ")));
    }
}
