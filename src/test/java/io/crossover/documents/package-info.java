/** Tests of reports as files. */
@NullMarked
package io.crossover.documents;

import org.jspecify.annotations.NullMarked;
