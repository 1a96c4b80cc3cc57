/** Reports as files that people pass on: Word, PDF and tables for spreadsheets, Chinese intact. */
@NullMarked
package io.crossover.documents;

import org.jspecify.annotations.NullMarked;
