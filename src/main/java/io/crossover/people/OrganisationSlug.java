package io.crossover.people;

import com.ibm.icu.text.Transliterator;

/** A company's name as the letters, digits and hyphens of a group id, whatever script it is written in. */
final class OrganisationSlug {

    private static final int LENGTH = 40;
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");

    private OrganisationSlug() {}

    static String of(String name) {
        String letters = TO_LATIN.transliterate(name).replaceAll("[^a-z0-9]+", "-");
        String cut =
                letters.substring(0, Math.min(letters.length(), LENGTH + 1)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "organisation" : cut;
    }
}
