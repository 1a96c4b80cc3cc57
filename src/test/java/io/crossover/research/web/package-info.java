/** What other systems may ask of research, through HTTP. */
@NullMarked
package io.crossover.research.web;

import org.jspecify.annotations.NullMarked;
