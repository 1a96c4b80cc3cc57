package io.crossover.engine.deployment;

import java.util.Set;

/** What our code offers to models. */
interface CodeNames {

    /** Whether a bean of ours has this name; other beans are no business of a model. */
    boolean hasBean(String name);

    /** The process variables that our code knows. */
    Set<String> variables();

    /** Whether code of ours sends this message. */
    boolean sends(String message);
}
