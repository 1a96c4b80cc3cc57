package io.crossover.monitoring.web;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiDefinition;
import io.crossover.monitoring.MeasurementRow.Refusal;
import io.crossover.monitoring.PartTarget;
import io.crossover.monitoring.PartTargetDefinition;
import io.crossover.monitoring.RefusedUploadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads targets from a CSV file: a row with a segment or a region is that part's target of the KPI of that name, and
 * needs no other column.
 */
final class CsvKpis {

    private static final int MOST_ROWS = 10_000;

    private static final CsvRows FILE = new CsvRows(
            List.of("kpi", "target"),
            List.of(
                    "unit",
                    "direction",
                    "kind",
                    "from",
                    "to",
                    "owner",
                    "source",
                    "horizon",
                    "curve",
                    "segment",
                    "region",
                    "shared"));

    private final Map<String, Kpi> kpis = new LinkedHashMap<>();
    private final Map<String, List<PartTarget>> parts = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final List<Refusal> refused = new ArrayList<>();

    private CsvKpis() {}

    /** @throws RefusedUploadException naming the lines that cannot be taken */
    static List<Kpi> read(InputStream body, Charset charset) throws IOException {
        CsvKpis file = new CsvKpis();
        FILE.read(body, charset, file::row, file.refused::add);
        return file.all();
    }

    private void row(long line, @Nullable String[] values) {
        if (line > MOST_ROWS) {
            throw new InvalidInputException("body", "A file of targets has at most 10 000 lines");
        }
        try {
            String name = values[0] == null ? "" : values[0].strip();
            if (isGiven(values[11]) || isGiven(values[12])) {
                parts.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(new PartTargetDefinition(name, values[11], values[12], values[1]).read());
                lines.putIfAbsent(name, line);
            } else if (kpis.containsKey(name)) {
                throw new InvalidInputException("kpi", "The KPI '" + name + "' is there twice");
            } else {
                kpis.put(
                        name,
                        new KpiDefinition(
                                        name,
                                        values[2],
                                        values[1],
                                        blankIsNone(values[3]),
                                        blankIsNone(values[4]),
                                        values[5],
                                        values[6],
                                        values[7],
                                        values[8],
                                        values[9],
                                        values[10],
                                        yesOrNo(values[13]))
                                .read());
            }
        } catch (InvalidInputException e) {
            refused.add(new Refusal(line, e.field(), String.valueOf(e.getMessage())));
        }
    }

    private List<Kpi> all() {
        if (refused.isEmpty()) {
            parts.keySet().stream()
                    .filter(name -> !kpis.containsKey(name))
                    .forEach(name -> refused.add(new Refusal(
                            lines.getOrDefault(name, 0L),
                            "kpi",
                            "'%s' has a target for a segment, but no row of its own".formatted(name))));
        }
        if (!refused.isEmpty()) {
            throw new RefusedUploadException(refused);
        }
        return kpis.values().stream()
                .map(kpi -> kpi.withParts(parts.getOrDefault(kpi.name(), List.of())))
                .toList();
    }

    private static @Nullable Boolean yesOrNo(@Nullable String text) {
        String given = blankIsNone(text);
        if (given == null) {
            return null;
        }
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "是" -> true;
            case "no", "false", "否" -> false;
            default ->
                throw new InvalidInputException(
                        "shared", "Write yes when the partners see the KPI, no when they do not");
        };
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
