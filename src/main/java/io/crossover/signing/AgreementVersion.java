package io.crossover.signing;

import io.crossover.cooperation.Sha256;
import java.util.List;

/**
 * One version of an agreement, as it was fixed (A6).
 *
 * @param document the whole text that the parties sign
 * @param terms what is computed with, as JSON; the document carries its hash
 * @param sha256 of the document
 */
public record AgreementVersion(int number, String document, String terms, String sha256) {

    public static AgreementVersion fix(int number, String document, String terms) {
        return new AgreementVersion(number, document, terms, Sha256.of(document));
    }

    /** Whether not a byte of the text or of the terms has changed since it was fixed. */
    public boolean isIntact() {
        return Sha256.of(document).equals(sha256) && document.contains(Sha256.of(terms));
    }

    /** Whether this is, byte for byte, what somebody was given to read and sign (A7). */
    public boolean isWhatWasShown(String shownSha256, List<String> lines) {
        return sha256.equals(shownSha256) && sha256.equals(Sha256.of(String.join("\n", lines) + "\n"));
    }

    /** The version itself, or an error: nothing may be built on a text that was changed behind everyone's back. */
    public AgreementVersion intact() {
        if (!isIntact()) {
            throw new IllegalStateException(
                    "Version %d of the agreement was changed after it had been fixed: its text no longer has the SHA-256 %s"
                            .formatted(number, sha256));
        }
        return this;
    }
}
