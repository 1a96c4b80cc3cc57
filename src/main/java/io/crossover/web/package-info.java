/** The start page and what all our pages and API answers have in common. */
@NullMarked
package io.crossover.web;

import org.jspecify.annotations.NullMarked;
