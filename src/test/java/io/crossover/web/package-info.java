/** The start page and what all our pages have in common, through HTTP. */
@NullMarked
package io.crossover.web;

import org.jspecify.annotations.NullMarked;
