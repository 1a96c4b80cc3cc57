package io.crossover.monitoring.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.crossover.cooperation.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;

/** What every CSV file of a sender is held to, and what is said of one that is not so. */
final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    /** Its characters, without the mark that spreadsheets put before them; one that is none fails while it is read. */
    static Reader open(InputStream body, Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(
                body,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Quotes are closed, and nothing stands behind them. */
    static CsvReader.CsvReaderBuilder strict() {
        return CsvReader.builder().allowExtraCharsAfterClosingQuote(false).allowUnclosedQuote(false);
    }

    static InvalidInputException notProper(CsvParseException wrong) {
        return new InvalidInputException(
                "body",
                "The file is not proper CSV: "
                        + Optional.ofNullable(wrong.getCause())
                                .map(Throwable::getMessage)
                                .orElse(wrong.getMessage()));
    }

    static InvalidInputException notText(Charset charset) {
        return new InvalidInputException(
                "body",
                "The file is not text in %s: a spreadsheet saves it right as \"CSV UTF-8\""
                        .formatted(charset.displayName(Locale.ROOT)));
    }
}
