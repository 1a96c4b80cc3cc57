/** What a Camunda Form requires, limits and offers, read from the deployed .form file and held against what was submitted. */
@NullMarked
package io.crossover.engine.form;

import org.jspecify.annotations.NullMarked;
