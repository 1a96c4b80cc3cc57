/** The application as processes of their own: what a test can only show from outside, killed nodes among it. */
@NullMarked
package io.crossover.server;

import org.jspecify.annotations.NullMarked;
