/** The design of a cooperation: strategy, modes, benefit split and risks; here its rules and values, free of any framework. */
@NullMarked
package io.crossover.design;

import org.jspecify.annotations.NullMarked;
