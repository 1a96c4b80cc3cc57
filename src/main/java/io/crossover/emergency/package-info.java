/** Emergency: the prepared answers to what threatens a running cooperation, customers first. */
@NullMarked
package io.crossover.emergency;

import org.jspecify.annotations.NullMarked;
