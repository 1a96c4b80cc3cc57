package io.crossover.engine.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which files of this release may reach the engine. A process owner's newer version stays, and so does our own newer
 * one when an older node starts again.
 *
 * @param replaceEdited whether this release wins over whatever is there
 */
record Release(Map<String, byte[]> files, Age age, boolean replaceEdited) {

    /** How a release stands to those that have deployed here before. */
    enum Age {
        /** It brings what it has, also a file that it has set back to an earlier text. */
        NEWEST,
        /** It brings nothing. */
        OLDER,
        /** Not built as a release: a file that was replaced before is taken for an old one. */
        UNKNOWN
    }

    /**
     * What is handed to the engine, which leaves out what has not changed.
     *
     * @param files by name; for a file that must stay as it is, the bytes that our last release brought
     * @param edited the process owner's versions that this release would have replaced
     * @param older files of which our own newer version is there already
     */
    record Choice(Map<String, byte[]> files, List<Deployed.Newest> edited, Set<String> older) {}

    /**
     * @param ours every version of every file that our releases have brought, oldest first
     * @param newest the newest version of everything
     */
    Choice against(Map<String, List<byte[]>> ours, List<Deployed.Newest> newest) {
        Map<String, byte[]> chosen = new LinkedHashMap<>();
        List<Deployed.Newest> edited = new ArrayList<>();
        Set<String> older = new TreeSet<>();
        files.forEach((name, bytes) -> {
            List<byte[]> versions = ours.getOrDefault(name, List.of());
            Optional<byte[]> last =
                    versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
            List<Deployed.Newest> owners = replaceEdited ? List.of() : owners(name, bytes, newest);
            if (last.filter(same -> Arrays.equals(same, bytes)).isPresent()) {
                chosen.put(name, bytes);
            } else if (!replaceEdited && isOlder(bytes, versions)) {
                older.add(name);
                last.ifPresent(kept -> chosen.put(name, kept));
            } else if (!owners.isEmpty()) {
                edited.addAll(owners);
                last.ifPresent(kept -> chosen.put(name, kept));
            } else {
                chosen.put(name, bytes);
            }
        });
        return new Choice(chosen, edited, older);
    }

    private boolean isOlder(byte[] bytes, List<byte[]> versions) {
        return switch (age) {
            case NEWEST -> false;
            case OLDER -> true;
            case UNKNOWN -> versions.stream().anyMatch(version -> Arrays.equals(version, bytes));
        };
    }

    /** The newest versions of what a file defines that a process owner has brought. */
    private static List<Deployed.Newest> owners(String name, byte[] bytes, List<Deployed.Newest> newest) {
        Set<String> defined = ModelFile.read(name, bytes).keys().collect(Collectors.toSet());
        return newest.stream()
                .filter(one -> !one.ours() && defined.contains(one.key()))
                .filter(one -> extension(one.file()).equals(extension(name)))
                .toList();
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}
