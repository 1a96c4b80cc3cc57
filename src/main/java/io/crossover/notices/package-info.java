/** What people are told beyond their task lists (G1, E4): mail, the team's chat, and one digest a day. */
@NullMarked
package io.crossover.notices;

import org.jspecify.annotations.NullMarked;
