package io.crossover.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a report as a PDF file, with a font of its own, so that it looks the same everywhere. */
@Component
class PdfWriter {

    private static final ClassPathResource FONT = new ClassPathResource("fonts/NotoSansSC-Subset.ttf");
    private static final int REGULAR = 400;

    private final ITemplateEngine templates;

    PdfWriter(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] write(Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.useFont(PdfWriter::font, "Report", REGULAR, FontStyle.NORMAL, true);
        pdf.withHtmlContent(templates.process("report", new Context(Locale.ENGLISH, Map.of("report", report))), null);
        pdf.toStream(bytes);
        pdf.run();
        return bytes.toByteArray();
    }

    private static InputStream font() {
        try {
            return FONT.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
