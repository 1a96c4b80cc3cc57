package io.crossover.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes reports. */
@Component
public class Documents {

    private final PdfWriter pdf;

    Documents(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /** The file's bytes. */
    public byte[] write(Report report, DocumentFormat format) {
        try {
            return switch (format) {
                case DOCX -> DocxWriter.write(report);
                case PDF -> pdf.write(report);
                case CSV -> csv(report);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name of the file, without its ending */
    public ResponseEntity<byte[]> download(String name, Report report, DocumentFormat format) {
        return Download.of(name, format, write(report, format));
    }

    /** One table below the other, an empty line between them. */
    private static byte[] csv(Report report) {
        Report.Table first = report.tables().get(0);
        CsvFile file = new CsvFile(report.title(), labels(first));
        first.rows().forEach(file::row);
        report.tables().stream().skip(1).forEach(table -> {
            file.row().row((Object[]) labels(table));
            table.rows().forEach(file::row);
        });
        return file.bytes();
    }

    private static String[] labels(Report.Table table) {
        return table.columns().stream().map(Report.Column::label).toArray(String[]::new);
    }
}
