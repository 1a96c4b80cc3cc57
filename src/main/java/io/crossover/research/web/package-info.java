/** What other systems may ask of research. */
@NullMarked
package io.crossover.research.web;

import org.jspecify.annotations.NullMarked;
