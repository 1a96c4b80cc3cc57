/** What stands between other programs and the engine: what is let in, what may be asked, and in what words it answers. */
@NullMarked
package io.crossover.engine.door;

import org.jspecify.annotations.NullMarked;
