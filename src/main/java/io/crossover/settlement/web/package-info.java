/** Playing a split through over HTTP. */
@NullMarked
package io.crossover.settlement.web;

import org.jspecify.annotations.NullMarked;
