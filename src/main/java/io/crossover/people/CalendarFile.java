package io.crossover.people;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * The calendar in force: the newest good version of a file that a process owner edits (G4). Whoever asks looks whether
 * the file has changed, so every node takes a saved file over at once; a file with a mistake leaves the version before
 * it in force and says so.
 */
final class CalendarFile implements Supplier<WorkingTime>, Attention {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFile.class);

    /** Beside the application, as in the project's folder; without it, the same file as it was built. */
    static final Path USUAL = Path.of("calendar", "working-calendar.yaml");

    private final @Nullable Path file;
    private final Clock clock;
    private volatile Version version;
    private volatile List<String> logged = List.of();

    /** @param problem why the file as it stands now is not in force, although it was saved later */
    private record Version(@Nullable Stamp stamp, CalendarEntries entries, @Nullable String problem) {}

    private record Stamp(FileTime modified, long size) {}

    /**
     * Reads the calendar.
     *
     * @param file where it is; without one, the calendar that comes with the application
     * @throws BadCalendarException when there is none that can be used
     */
    CalendarFile(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.version = first();
        LOG.info("The working calendar is {}, to {}", name(), version.entries().ends());
        warn();
    }

    @Override
    public WorkingTime get() {
        return current().entries().time();
    }

    @Override
    public List<String> sentences() {
        Version now = current();
        List<String> sentences = new ArrayList<>();
        Optional.ofNullable(now.problem())
                .map(problem -> "The working calendar was changed but cannot be used, and the one before it stays in"
                        + " force. " + problem)
                .ifPresent(sentences::add);
        sentences.addAll(now.entries().warnings(LocalDate.now(clock)));
        return sentences;
    }

    private Version first() {
        try {
            if (file == null) {
                return new Version(null, CalendarFormat.read(built()), null);
            }
            Stamp stamp = stamp(file);
            return new Version(stamp, CalendarFormat.read(Files.readString(file)), null);
        } catch (IOException e) {
            throw new BadCalendarException(
                    "The working calendar %s cannot be read: %s".formatted(name(), reason(e)), e);
        } catch (BadCalendarException e) {
            throw new BadCalendarException(
                    "The working calendar %s cannot be used. %s".formatted(name(), e.sentence()), e);
        }
    }

    private Version current() {
        if (file != null) {
            takeOver(file);
        }
        warn();
        return version;
    }

    private void takeOver(Path changed) {
        Version before = version;
        Stamp stamp = null;
        try {
            stamp = stamp(changed);
            if (!stamp.equals(before.stamp())) {
                version = new Version(stamp, CalendarFormat.read(Files.readString(changed)), null);
                LOG.info("The working calendar {} was changed and is in force", changed);
            }
        } catch (IOException e) {
            refuse(before, stamp, "It cannot be read: " + reason(e));
        } catch (BadCalendarException e) {
            refuse(before, stamp, e.sentence());
        }
    }

    private void refuse(Version before, @Nullable Stamp stamp, String problem) {
        if (!problem.equals(before.problem())) {
            LOG.error("The working calendar {} cannot be used, the one before it stays in force. {}", file, problem);
        }
        version = new Version(stamp, before.entries(), problem);
    }

    private void warn() {
        List<String> warnings = version.entries().warnings(LocalDate.now(clock));
        if (!warnings.equals(logged)) {
            logged = warnings;
            warnings.forEach(LOG::warn);
        }
    }

    private static Stamp stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size());
    }

    private static String built() throws IOException {
        try (InputStream stream = new ClassPathResource("calendar/working-calendar.yaml").getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String reason(IOException e) {
        return e instanceof CharacterCodingException
                ? "it is not UTF-8 text"
                : e instanceof java.nio.file.NoSuchFileException ? "there is no such file" : e.toString();
    }

    private String name() {
        return file == null ? "that comes with the application" : file.toString();
    }
}
