/** What uploads do to the sheet, the alerts and the journal, on both databases. */
@NullMarked
package io.crossover.monitoring.store;

import org.jspecify.annotations.NullMarked;
