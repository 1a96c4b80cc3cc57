package io.crossover.monitoring.store;

import io.crossover.monitoring.UploadReader.Newest;
import io.crossover.monitoring.UploadReader.Reading;
import io.crossover.monitoring.UploadReader.Sum;
import java.util.List;

/**
 * The rows of an upload, checked one by one and ready to be merged.
 *
 * @param rows how many
 * @param series what they are of, by number, each with its newest figure
 * @param sums what each series comes to, where that is still known
 * @param place where they are
 * @param few the rows themselves, where they are few; none where they are in the database
 */
record Staged(long rows, List<Newest> series, List<Sum> sums, Place place, List<Reading> few) {

    /**
     * Where rows are: something that can stand after FROM, with the columns line, number (of the series), measured_at
     * and figure.
     *
     * @param parameters of the question marks in it
     */
    record Place(String sql, List<?> parameters) {}
}
