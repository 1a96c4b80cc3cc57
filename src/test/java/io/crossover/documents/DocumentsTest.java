package io.crossover.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.documents.Report.Column;
import io.crossover.documents.Report.Row;
import io.crossover.documents.Report.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

@DisplayName("Reports as files: Chinese stays Chinese, formulas are only text, nothing is taken for a template")
class DocumentsTest {

    private static final String CHINESE = "月光咖啡 × 书页书店 喆";
    private static final String FORMULA = "=HYPERLINK(\"http://example.com\";\"x\")";
    private static final String TEMPLATE = "{{title}} ${report} [[${report}]] <script>alert(1)</script> & so on";

    private static final Report REPORT = new Report(
            CHINESE,
            List.of("COOP-2027-0001", TEMPLATE),
            List.of(
                    new Table(
                            "Target and actual",
                            List.of(
                                    new Column("KPI", 3, false),
                                    new Column("Actual", 1, true),
                                    new Column("Why", 4, false)),
                            List.of(
                                    new Row(
                                            List.of("会员增长", "−12.5", FORMULA),
                                            Arrays.asList("会员增长", new BigDecimal("-12.5"), FORMULA)),
                                    new Row(List.of("销售额", "–", TEMPLATE), Arrays.asList("销售额", null, TEMPLATE))),
                            "Nothing"),
                    new Table("Changes", List.of(new Column("What", 1, false)), List.of(), "Nothing was changed.")));

    private final Documents documents = new Documents(new PdfWriter(templates()));

    @Test
    void aWordFile() throws IOException {
        try (XWPFDocument word =
                        new XWPFDocument(new ByteArrayInputStream(documents.write(REPORT, DocumentFormat.DOCX)));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains(CHINESE, "会员增长", "销售额", FORMULA, TEMPLATE, "Nothing was changed.");
            assertThat(word.getTables()).hasSize(1);
            assertThat(word.getTables().get(0).getRows()).hasSize(3);
        }
    }

    @Test
    void aPdfFile() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.write(REPORT, DocumentFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(CHINESE, "会员增长", "销售额", "Nothing was changed.", "<script>alert(1)</script> & so")
                    .doesNotContain("#");
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void aTableForASpreadsheet() {
        assertThat(new String(documents.write(REPORT, DocumentFormat.CSV), StandardCharsets.UTF_8))
                .startsWith("\uFEFFKPI,Actual,Why")
                .contains("会员增长,-12.5,\"'=HYPERLINK")
                .contains("销售额,,");
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
