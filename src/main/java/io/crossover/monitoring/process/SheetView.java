package io.crossover.monitoring.process;

import io.crossover.cooperation.KpiSheet;
import io.crossover.monitoring.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** M4's sheet in the words and numbers of a form. */
final class SheetView {

    private static final String NOTHING = "–";
    private static final int DECIMALS = 2;
    private static final int DECIMALS_OF_SMALL_NUMBERS = 6;

    private SheetView() {}

    /** One KPI as a row of the form's table. */
    record Row(String kpi, String target, String actual, String attainment, String colour, String source) {}

    /** What was found about a KPI, and what is changed. */
    record Finding(String kpi, String analysis, String suggestion) {}

    static List<Row> rows(KpiSheet sheet) {
        return sheet.lines().stream().map(SheetView::row).toList();
    }

    static List<Finding> findings(KpiSheet sheet) {
        return sheet.lines().stream()
                .filter(line -> line.analysis() != null)
                .map(line -> new Finding(line.kpi(), text(line.analysis()), text(line.suggestion())))
                .toList();
    }

    static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return NOTHING;
        }
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00a0');
        DecimalFormat format = new DecimalFormat(
                "#,##0." + "#".repeat(isSmall(number) ? DECIMALS_OF_SMALL_NUMBERS : DECIMALS), symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static boolean isSmall(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.ONE) < 0;
    }

    /** A share in percent; never rounded up to a boundary that it does not reach. */
    static String percent(@Nullable BigDecimal share) {
        return share == null
                ? NOTHING
                : share.movePointRight(2)
                                .setScale(1, RoundingMode.DOWN)
                                .stripTrailingZeros()
                                .toPlainString() + " %";
    }

    /** The colour with how far the KPI is off. */
    static String colour(KpiSheet.Line line) {
        if (line.colour() == null) {
            return NOTHING;
        }
        BigDecimal deviation = line.deviation();
        if (deviation == null || deviation.signum() == 0) {
            return line.colour();
        }
        String off = percent(deviation.abs()) + (deviation.signum() > 0 ? " worse" : " better");
        return line.colour() + ", " + off + (line.marked() ? ": look at the stock" : "");
    }

    /** The KPI, with the segment and the region that the line is of. */
    static String name(KpiSheet.Line line) {
        return new Part(
                        Optional.ofNullable(line.segment()).orElse(""),
                        Optional.ofNullable(line.region()).orElse(""))
                .of(line.kpi());
    }

    private static Row row(KpiSheet.Line line) {
        String unit = line.unit() == null ? "" : " " + line.unit();
        return new Row(
                name(line),
                number(line.target()) + (line.target() == null ? "" : unit),
                "%s of %s".formatted(number(line.actual()), number(line.expected())),
                percent(line.attainment()),
                colour(line),
                text(line.source()));
    }

    private static String text(@Nullable String text) {
        return text == null ? NOTHING : text;
    }
}
