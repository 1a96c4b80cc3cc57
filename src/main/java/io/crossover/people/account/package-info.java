/** Accounts and their passwords: how they are kept and checked, who is slowed down, shut out, or must choose anew. */
@NullMarked
package io.crossover.people.account;

import org.jspecify.annotations.NullMarked;
