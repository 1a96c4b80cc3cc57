package io.crossover.documents;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.data.Cells;
import com.deepoove.poi.data.Documents;
import com.deepoove.poi.data.Documents.DocumentBuilder;
import com.deepoove.poi.data.Paragraphs;
import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.Tables;
import com.deepoove.poi.data.Texts;
import com.deepoove.poi.data.style.BorderStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes a report as a Word file, across an A4 sheet. */
final class DocxWriter {

    private static final int TITLE_POINTS = 18;
    private static final int HEADING_POINTS = 13;
    private static final int TEXT_POINTS = 9;
    private static final String HEADING_COLOUR = "EEF1F5";

    /** In twentieths of a point. */
    private static final BigInteger A4_LONG = BigInteger.valueOf(16838);

    private static final BigInteger A4_SHORT = BigInteger.valueOf(11906);
    private static final BigInteger MARGIN = BigInteger.valueOf(850);

    private DocxWriter() {}

    static byte[] write(Report report) throws IOException {
        DocumentBuilder document = Documents.of();
        paragraph(document, report.title(), TITLE_POINTS, true);
        report.about().forEach(line -> paragraph(document, line, TEXT_POINTS, false));
        for (Report.Table table : report.tables()) {
            paragraph(document, table.heading(), HEADING_POINTS, true);
            if (table.rows().isEmpty()) {
                paragraph(document, table.empty(), TEXT_POINTS, false);
            } else {
                add(document, table);
            }
        }
        try (XWPFTemplate file = XWPFTemplate.create(document.create());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            acrossTheSheet(file.getXWPFDocument());
            file.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void paragraph(DocumentBuilder document, String text, int points, boolean bold) {
        Texts.TextBuilder run = Texts.of(text).fontSize(points);
        document.addParagraph(
                Paragraphs.of((bold ? run.bold() : run).create()).left().create());
    }

    private static void add(DocumentBuilder document, Report.Table table) {
        Tables.TableBuilder rows =
                Tables.ofPercentWidth("100%", percentages(table.columns())).border(BorderStyle.DEFAULT);
        rows.addRow(row(
                table.columns(),
                table.columns().stream().map(Report.Column::label).toList(),
                true));
        table.rows().forEach(row -> rows.addRow(row(table.columns(), row.shown(), false)));
        document.addTable(rows.create());
    }

    /** They must add up to 100: what rounding leaves goes to the last column. */
    private static int[] percentages(List<Report.Column> columns) {
        int whole = columns.stream().mapToInt(Report.Column::share).sum();
        int[] percentages = columns.stream()
                .mapToInt(column -> column.share() * 100 / whole)
                .toArray();
        percentages[percentages.length - 1] += 100 - IntStream.of(percentages).sum();
        return percentages;
    }

    private static RowRenderData row(List<Report.Column> columns, List<String> texts, boolean heading) {
        Rows.RowBuilder row = Rows.of();
        for (int i = 0; i < columns.size(); i++) {
            Texts.TextBuilder text = Texts.of(texts.get(i)).fontSize(TEXT_POINTS);
            Paragraphs.ParagraphBuilder paragraph = Paragraphs.of((heading ? text.bold() : text).create());
            row.addCell(Cells.of()
                    .addParagraph((columns.get(i).number() ? paragraph.right() : paragraph.left()).create())
                    .create());
        }
        return heading ? row.bgColor(HEADING_COLOUR).repeatedHeader().create() : row.create();
    }

    private static void acrossTheSheet(XWPFDocument document) {
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(A4_LONG);
        size.setH(A4_SHORT);
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
    }
}
