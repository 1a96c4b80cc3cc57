/** Dispute: how a disagreement climbs, level by level, until it is settled (G3). */
@NullMarked
package io.crossover.dispute;

import org.jspecify.annotations.NullMarked;
