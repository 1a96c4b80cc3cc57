package io.crossover.signing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.Chunk;
import java.util.List;

/** What changed from one version of an agreement to another (A6). */
public final class AgreementChanges {

    private AgreementChanges() {}

    /** The passages that differ, from top to bottom; none when the texts are the same. */
    public static List<Change> between(String before, String after) {
        return DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas().stream()
                .map(delta -> new Change(
                        delta.getTarget().getPosition() + 1, text(delta.getSource()), text(delta.getTarget())))
                .toList();
    }

    private static String text(Chunk<String> passage) {
        return String.join("\n", passage.getLines()).strip();
    }

    /**
     * A passage that is not the same in both versions.
     *
     * @param line where it stands, or would stand, in the newer version, from 1
     * @param before empty when it was added
     * @param after empty when it was removed
     */
    public record Change(int line, String before, String after) {}
}
