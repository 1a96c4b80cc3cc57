/** The API of monitoring through HTTP, by account. */
@NullMarked
package io.crossover.monitoring.web;

import org.jspecify.annotations.NullMarked;
