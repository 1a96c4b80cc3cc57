/** The doors of the engine, tried through HTTP as each kind of account. */
@NullMarked
package io.crossover.security;

import org.jspecify.annotations.NullMarked;
