package io.crossover.documents;

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
import org.springframework.http.ResponseEntity;

/**
 * A table as a file that spreadsheets open: UTF-8 with the mark that makes Excel show Chinese, and no text that a
 * spreadsheet would take for a formula.
 */
public final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r\n";

    private final StringWriter text = new StringWriter();
    private final CsvWriter rows = CsvWriter.builder().build(text);

    private final String name;

    /** @param name of the file, without its ending */
    public CsvFile(String name, String... columns) {
        this.name = name;
        text.write(BYTE_ORDER_MARK);
        row((Object[]) columns);
    }

    /** Adds a row: numbers as numbers, nothing as an empty field, everything else as text. */
    public CsvFile row(@Nullable Object... fields) {
        rows.writeRecord(Stream.of(fields).map(CsvFile::written).toList());
        return this;
    }

    CsvFile row(Report.Row row) {
        return row(row.exact().toArray());
    }

    public <T> CsvFile rows(List<T> lines, Function<T, @Nullable Object[]> fields) {
        lines.forEach(line -> row(fields.apply(line)));
        return this;
    }

    public ResponseEntity<byte[]> asDownload() {
        return Download.of(name, DocumentFormat.CSV, bytes());
    }

    byte[] bytes() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
