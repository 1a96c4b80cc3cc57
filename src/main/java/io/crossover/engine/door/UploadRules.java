package io.crossover.engine.door;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** Which files are taken: those that people here work with, that are what they say they are. */
final class UploadRules {

    private static final Set<String> OFFICE_DOCUMENTS = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    private static final Set<String> PLAIN_FILES = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "text/plain",
            "text/csv",
            "application/json");
    private static final Set<String> SAYS_NOTHING = Set.of("", "application/octet-stream");
    /** The list of contents that every office document begins with. */
    private static final String CONTENTS = "[Content_Types].xml";

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\:*?\"<>|]{1,200}");
    private static final String TAKEN =
            "PDF, Word, Excel and PowerPoint documents, pictures (PNG, JPEG, GIF, WebP), text, CSV and JSON are taken";

    private final Limits limits;
    private final Tika tika = new Tika();

    UploadRules(Limits limits) {
        this.limits = limits;
    }

    /**
     * Examines one file.
     *
     * @param declaredType the type that came with it, if any
     */
    void examine(@Nullable String name, @Nullable String declaredType, byte[] content) {
        String file = requireName(name);
        if (content.length > limits.file().toBytes()) {
            throw refused(
                    Status.REQUEST_ENTITY_TOO_LARGE,
                    "\"" + file + "\" is larger than " + limits.file().toMegabytes() + " MB.");
        }
        String type = tika.detect(content, file);
        boolean office = OFFICE_DOCUMENTS.contains(type);
        if (!office && !PLAIN_FILES.contains(type)) {
            throw refused(
                    Status.UNSUPPORTED_MEDIA_TYPE, "\"" + file + "\" is of a type that is not taken; " + TAKEN + ".");
        }
        if (!type.equals(tika.detect(file)) || !agrees(type, declaredType)) {
            throw refused(
                    Status.UNSUPPORTED_MEDIA_TYPE, "\"" + file + "\" is not what its name or its type says it is.");
        }
        if (office) {
            requireReasonable(file, content);
        }
    }

    /** A name without a way to another folder. */
    String requireName(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches() || name.contains("..") || name.isBlank()) {
            throw refused(
                    Status.BAD_REQUEST,
                    "A file needs a name of at most 200 letters, without folders and \"..\" in it.");
        }
        return name;
    }

    private static boolean agrees(String type, @Nullable String declaredType) {
        String declared = declaredType == null
                ? ""
                : declaredType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return SAYS_NOTHING.contains(declared)
                || declared.equals(type)
                || (isText(type) && isText(declared))
                // what Windows with Excel calls a CSV file
                || (type.equals("text/csv") && declared.equals("application/vnd.ms-excel"));
    }

    private static boolean isText(String type) {
        return List.of("text/plain", "text/csv", "application/json").contains(type);
    }

    /** An office document is an archive; one that unpacks to a thousand times its size fills the reader's memory. */
    private void requireReasonable(String file, byte[] content) {
        long left = limits.unpackedFile().toBytes();
        byte[] buffer = new byte[64 * 1024];
        boolean office = false;
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                office |= entry.getName().equals(CONTENTS);
                left = unpack(archive, buffer, left);
                if (left < 0) {
                    throw refused(
                            Status.REQUEST_ENTITY_TOO_LARGE,
                            "\"" + file + "\" unpacks to more than "
                                    + limits.unpackedFile().toMegabytes() + " MB.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file);
        }
        if (!office) {
            throw damaged(file);
        }
    }

    private static RefusedException damaged(String file) {
        return refused(Status.BAD_REQUEST, "\"" + file + "\" is damaged and cannot be opened.");
    }

    private static long unpack(InputStream entry, byte[] buffer, long left) throws IOException {
        long remaining = left;
        int read = entry.read(buffer);
        while (read >= 0 && remaining >= 0) {
            remaining -= read;
            read = entry.read(buffer);
        }
        return remaining;
    }

    private static RefusedException refused(Status status, String reason) {
        return new RefusedException(status, reason);
    }
}
