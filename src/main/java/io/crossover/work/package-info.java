/** What managers do with many open tasks at once: API and page. */
@NullMarked
package io.crossover.work;

import org.jspecify.annotations.NullMarked;
