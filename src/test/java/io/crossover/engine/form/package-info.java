/** The form check without an engine. */
@NullMarked
package io.crossover.engine.form;

import org.jspecify.annotations.NullMarked;
