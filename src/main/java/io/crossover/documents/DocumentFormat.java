package io.crossover.documents;

import io.crossover.cooperation.InvalidInputException;
import java.util.Arrays;
import org.springframework.http.MediaType;

/** As which file a report can be had. */
public enum DocumentFormat {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", MediaType.APPLICATION_PDF_VALUE),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String ending;
    private final String mediaType;

    DocumentFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How the file's name ends, without the point. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public static DocumentFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "format", "A report can be had as docx, pdf or csv, not as '" + ending + "'"));
    }
}
