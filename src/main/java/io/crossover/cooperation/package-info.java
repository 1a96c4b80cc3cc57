/** The shared aggregate: a cooperation's key, parties, stage, agreed terms, record and journal. */
@NullMarked
package io.crossover.cooperation;

import org.jspecify.annotations.NullMarked;
