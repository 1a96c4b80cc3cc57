/** The API through which other systems define KPIs, send measurements and read the sheet. */
@NullMarked
package io.crossover.monitoring.web;

import org.jspecify.annotations.NullMarked;
