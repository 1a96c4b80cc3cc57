/** How a node joins the others on one database, and how it leaves them, with nothing lost and nothing done twice. */
@NullMarked
package io.crossover.engine.node;

import org.jspecify.annotations.NullMarked;
