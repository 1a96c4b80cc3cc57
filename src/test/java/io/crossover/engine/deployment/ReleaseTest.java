package io.crossover.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final byte[] ONE = form("one");
    private static final byte[] TWO = form("two");
    private static final byte[] THREE = form("three");
    private static final List<Deployed.Newest> OURS = List.of(newest(true));
    private static final List<Deployed.Newest> OWNERS = List.of(newest(false));

    @Test
    void aFirstReleaseDeploysEverything() {
        assertThat(choose(ONE, false, List.of(), List.of()).files()).containsEntry("f.form", ONE);
    }

    @Test
    void aChangedFileReplacesOurOwn() {
        assertThat(choose(TWO, false, List.of(ONE), OURS).files()).containsEntry("f.form", TWO);
    }

    @Test
    void aChangedFileDoesNotReplaceAProcessOwnersVersion() {
        Release.Choice choice = choose(TWO, false, List.of(ONE), OWNERS);
        assertThat(choice.files()).containsEntry("f.form", ONE);
        assertThat(choice.edited()).isEqualTo(OWNERS);
    }

    @Test
    void aNewFileDoesNotReplaceAProcessOwnersVersion() {
        Release.Choice choice = choose(ONE, false, List.of(), OWNERS);
        assertThat(choice.files()).isEmpty();
        assertThat(choice.edited()).isEqualTo(OWNERS);
    }

    @Test
    void aChangedFileReplacesAProcessOwnersVersionWhenToldTo() {
        assertThat(choose(TWO, true, List.of(ONE), OWNERS).files()).containsEntry("f.form", TWO);
    }

    @Test
    void anUnchangedFileLeavesAProcessOwnersVersionWithoutAWord() {
        Release.Choice choice = choose(ONE, false, List.of(ONE), OWNERS);
        assertThat(choice.files()).containsEntry("f.form", ONE);
        assertThat(choice.edited()).isEmpty();
    }

    @Test
    void anOlderNodeDeploysNothingOlder() {
        Release.Choice choice = choose(ONE, false, List.of(ONE, TWO, THREE), OURS);
        assertThat(choice.files()).containsEntry("f.form", THREE);
        assertThat(choice.older()).containsExactly("f.form");
    }

    @Test
    void anEarlierFileComesBackWhenToldTo() {
        assertThat(choose(ONE, true, List.of(ONE, TWO), OURS).files()).containsEntry("f.form", ONE);
    }

    @Test
    void anOlderReleaseDeploysNothingEvenWhenItWasNeverHere() {
        Release.Choice choice = choose(Release.Age.OLDER, ONE, List.of(TWO), OURS);
        assertThat(choice.files()).containsEntry("f.form", TWO);
        assertThat(choice.older()).containsExactly("f.form");
        assertThat(choose(Release.Age.OLDER, ONE, List.of(), List.of()).files()).isEmpty();
    }

    @Test
    void aNewerReleaseMaySetAFileBackToWhatItWas() {
        assertThat(choose(Release.Age.NEWEST, ONE, List.of(ONE, TWO), OURS).files())
                .containsEntry("f.form", ONE);
    }

    @Test
    void aNewerReleaseLeavesAProcessOwnersVersionAllTheSame() {
        assertThat(choose(Release.Age.NEWEST, TWO, List.of(ONE), OWNERS).edited())
                .isEqualTo(OWNERS);
    }

    private static Release.Choice choose(
            Release.Age age, byte[] file, List<byte[]> ours, List<Deployed.Newest> newest) {
        return new Release(Map.of("f.form", file), age, false).against(Map.of("f.form", ours), newest);
    }

    private static Release.Choice choose(
            byte[] file, boolean replaceEdited, List<byte[]> ours, List<Deployed.Newest> newest) {
        return new Release(Map.of("f.form", file), Release.Age.UNKNOWN, replaceEdited)
                .against(Map.of("f.form", ours), newest);
    }

    private static Deployed.Newest newest(boolean ours) {
        return new Deployed.Newest("f", "f", 3, "f.form", new Date(0), ours);
    }

    private static byte[] form(String text) {
        return "{\"id\":\"f\",\"components\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
                .formatted(text)
                .getBytes(StandardCharsets.UTF_8);
    }
}
