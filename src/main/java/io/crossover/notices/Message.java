package io.crossover.notices;

import io.crossover.cooperation.CooperationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told, in plain words; each channel gives it its own form. Everything in it may be seen by everyone
 * whom it is sent to (domain.md 11): the sender sees to that.
 *
 * @param about the cooperation in whose journal a failure to deliver is kept; none when it is about several
 * @param subject one line, such as a mail's subject
 * @param paragraphs whole sentences
 * @param entries what can be opened, each on a line of its own
 * @param attachments go by mail only; a chat says nothing of them
 */
public record Message(
        @Nullable CooperationKey about,
        String subject,
        List<String> paragraphs,
        List<Entry> entries,
        List<Attachment> attachments) {

    private static final int LONGEST_SUBJECT = 200;

    public Message {
        subject = oneLine(subject);
        paragraphs = List.copyOf(paragraphs);
        entries = List.copyOf(entries);
        attachments = List.copyOf(attachments);
    }

    /**
     * Something that can be opened.
     *
     * @param detail said after the label; may be empty
     * @param path where it is, from the application's address on, such as {@code /board/COOP-2026-0001}
     */
    public record Entry(String label, String detail, String path) {}

    /** A file of this media type. */
    public record Attachment(String name, String mediaType, byte[] content) {}

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
    }
}
