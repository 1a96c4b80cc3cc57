package io.crossover.people;

import java.util.List;

/** What management must see to although it is nobody's task; the start page shows it to managers. */
public interface Attention {

    /** Whole sentences in plain words; none when all is well. */
    List<String> sentences();
}
