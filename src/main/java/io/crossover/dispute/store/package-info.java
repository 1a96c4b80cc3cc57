/** What is kept of disputes: lines in the journal. */
@NullMarked
package io.crossover.dispute.store;

import org.jspecify.annotations.NullMarked;
