/** The cooperations as other systems and people read them: the API and the pages /cooperations. */
@NullMarked
package io.crossover.cooperation.web;

import org.jspecify.annotations.NullMarked;
