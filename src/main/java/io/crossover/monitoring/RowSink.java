package io.crossover.monitoring;

/** Takes the rows of an upload one by one, as they come in. */
public interface RowSink {

    void row(MeasurementRow row);

    /** A row that cannot even be read as one. */
    void refuse(MeasurementRow.Refusal refusal);
}
