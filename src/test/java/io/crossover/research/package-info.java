/** The rules of research, at their boundaries and for all inputs. */
@NullMarked
package io.crossover.research;

import org.jspecify.annotations.NullMarked;
