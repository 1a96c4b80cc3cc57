package io.crossover.monitoring.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.TouchRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Touches as they were sent. They are kept in a file of their own until they are taken, so that a slow sender holds up
 * nobody and an upload of any length needs little memory.
 */
final class UploadedTouches implements AutoCloseable {

    /** How the rows are written. */
    enum Format {
        CSV,
        /** An array, or one object a line. */
        JSON
    }

    private final Path file;
    private final String sha256;
    private final Format format;

    private UploadedTouches(Path file, String sha256, Format format) {
        this.file = file;
        this.sha256 = sha256;
        this.format = format;
    }

    static UploadedTouches receive(InputStream body, Format format) throws IOException {
        Path file = Files.createTempFile("touches", ".upload");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream counted = new DigestInputStream(body, digest);
                    var out = Files.newOutputStream(file)) {
                counted.transferTo(out);
            }
            return new UploadedTouches(file, HexFormat.of().formatHex(digest.digest()), format);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    String sha256() {
        return sha256;
    }

    /** The rows, read while they are asked for. */
    Stream<TouchRow> rows(ObjectMapper mapper) throws IOException {
        Reader reader = CsvText.open(Files.newInputStream(file), StandardCharsets.UTF_8);
        try {
            Stream<TouchRow> rows = format == Format.CSV ? csv(reader) : json(reader, mapper);
            return rows.onClose(() -> close(reader));
        } catch (IOException | RuntimeException e) {
            close(reader);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Stream<TouchRow> csv(Reader reader) {
        Iterator<NamedCsvRecord> records = CsvText.strict()
                .allowExtraFields(false)
                .allowMissingFields(false)
                .ofNamedCsvRecord(reader)
                .iterator();
        return stream(new Reading<>(records, record -> new TouchRow(record.getStartingLineNumber(), given(record))));
    }

    private static Map<String, String> given(NamedCsvRecord record) {
        Map<String, String> fields = new LinkedHashMap<>();
        record.getFieldsAsMap().forEach((name, value) -> fields.put(name.strip(), value));
        return fields;
    }

    private static Stream<TouchRow> json(Reader reader, ObjectMapper mapper) throws IOException {
        MappingIterator<JsonNode> nodes = mapper.readerFor(JsonNode.class).readValues(reader);
        AtomicLong number = new AtomicLong();
        return stream(new Reading<>(nodes, node -> new TouchRow(number.incrementAndGet(), given(node))));
    }

    private static Map<String, String> given(JsonNode node) {
        if (!node.isObject()) {
            throw new InvalidInputException("body", "A touch is an object such as {\"customer\": ..., \"at\": ...}");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        node.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> fields.put(
                        field.getKey(),
                        field.getValue().isContainerNode()
                                ? field.getValue().toString()
                                : field.getValue().asText()));
        return fields;
    }

    private static Stream<TouchRow> stream(Iterator<TouchRow> rows) {
        return StreamSupport.stream(((Iterable<TouchRow>) () -> rows).spliterator(), false);
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what the libraries cannot read in the sender's words. */
    private record Reading<T>(Iterator<T> rows, Function<T, TouchRow> row) implements Iterator<TouchRow> {

        @Override
        public boolean hasNext() {
            return inTheSendersWords(rows::hasNext);
        }

        @Override
        public TouchRow next() {
            return row.apply(inTheSendersWords(rows::next));
        }

        private static <R> R inTheSendersWords(Supplier<R> read) {
            try {
                return read.get();
            } catch (CsvParseException e) {
                throw CsvText.notProper(e);
            } catch (UncheckedIOException e) {
                throw notText(e);
            } catch (RuntimeException e) {
                if (e.getCause() instanceof JsonProcessingException json) {
                    throw new InvalidInputException("body", "The body is not JSON" + place(json));
                }
                throw e;
            }
        }

        private static String place(JsonProcessingException json) {
            return Optional.ofNullable(json.getLocation())
                    .map(place -> ": look at line " + place.getLineNr())
                    .orElse("");
        }

        private static RuntimeException notText(UncheckedIOException e) {
            return e.getCause() instanceof CharacterCodingException ? CsvText.notText(StandardCharsets.UTF_8) : e;
        }
    }
}
