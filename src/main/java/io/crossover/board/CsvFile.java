package io.crossover.board;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file that spreadsheets open: UTF-8 with the mark that makes Excel show Chinese, and no text that a
 * spreadsheet would take for a formula.
 */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r\n";

    private final StringWriter text = new StringWriter();
    private final CsvWriter rows = CsvWriter.builder().build(text);
    private final String name;

    CsvFile(String name, String... columns) {
        this.name = name;
        text.write(BYTE_ORDER_MARK);
        rows.writeRecord(columns);
    }

    /** Adds a row: numbers as numbers, nothing as an empty field, everything else as text. */
    CsvFile row(@Nullable Object... fields) {
        rows.writeRecord(Stream.of(fields).map(CsvFile::written).toList());
        return this;
    }

    <T> CsvFile rows(List<T> lines, Function<T, @Nullable Object[]> fields) {
        lines.forEach(line -> row(fields.apply(line)));
        return this;
    }

    ResponseEntity<byte[]> asDownload() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name + ".csv").build());
        return new ResponseEntity<>(text.toString().getBytes(StandardCharsets.UTF_8), headers, HttpStatus.OK);
    }

    private static String written(@Nullable Object field) {
        if (field == null) {
            return "";
        }
        if (field instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String words = field.toString();
        boolean formula =
                !(field instanceof Number) && !words.isEmpty() && FORMULAS_BEGIN_WITH.indexOf(words.charAt(0)) >= 0;
        return formula ? "'" + words : words;
    }
}
