/** The cooperations as other systems and people read them: the API, and what its words are on pages. */
@NullMarked
package io.crossover.cooperation.web;

import org.jspecify.annotations.NullMarked;
