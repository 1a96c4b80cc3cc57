/** People's paths through Tasklist, Cockpit and our pages in a real browser. */
@NullMarked
package io.crossover.browser;

import org.jspecify.annotations.NullMarked;
