package io.crossover.bench;

import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Twenty KPIs, half of them cumulative, in ten segments over ninety days, and measurements of them that look real. */
final class FiguresPlan {

    static final int KPIS = 20;
    static final int SEGMENTS = 10;
    static final int DAYS = 90;

    private static final Instant FIRST = Instant.parse("2027-02-28T16:00:00Z");

    private FiguresPlan() {}

    /** Defines the KPIs of a cooperation for so many measurements of each in each segment. */
    static void define(Surroundings surroundings, String key, int perSeries) throws IOException, InterruptedException {
        surroundings.send(
                "data",
                "PUT",
                "/api/cooperations/" + key + "/kpis",
                "application/json",
                BodyPublishers.ofString(IntStream.range(0, KPIS)
                        .mapToObj(kpi ->
                                """
                                {"kpi":"%s","target":%d,"direction":"higher","kind":"%s",
                                 "from":"2027-03-01","to":"2027-05-29"}"""
                                        .formatted(
                                                name(kpi),
                                                isCumulative(kpi) ? 100L * perSeries * SEGMENTS : 100,
                                                isCumulative(kpi) ? "cumulative" : "rate"))
                        .collect(Collectors.joining(",", "[", "]"))));
    }

    /** A CSV file in the order of time, with so many measurements of each KPI in each segment. */
    static Path csv(int perSeries) throws IOException {
        Path file = Files.createTempFile("measurements-", ".csv");
        Random random = new Random(7);
        long step = ChronoUnit.DAYS.getDuration().toMillis() * DAYS / perSeries;
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("kpi,at,value,source,segment\n");
            for (int number = 0; number < perSeries; number++) {
                String at = FIRST.plusMillis(step * number + step / 2)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
                for (int kpi = 0; kpi < KPIS; kpi++) {
                    // each KPI comes short in some part of the campaign, so that alerts open and close
                    int level = Math.floorMod(number * 10 / perSeries + kpi, 10) == 0 ? 60 : 102;
                    for (int segment = 0; segment < SEGMENTS; segment++) {
                        writer.write("%s,%s,%d.%02d,CRM,segment %d\n"
                                .formatted(name(kpi), at, level + random.nextInt(4), random.nextInt(100), segment));
                    }
                }
            }
        }
        file.toFile().deleteOnExit();
        return file;
    }

    static String name(int kpi) {
        return "kpi " + kpi;
    }

    private static boolean isCumulative(int kpi) {
        return kpi % 2 == 0;
    }
}
