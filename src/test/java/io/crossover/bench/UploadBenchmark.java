package io.crossover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** A million measurements in one upload: how fast, and with how much memory. */
final class UploadBenchmark implements Benchmark {

    private static final int PER_SERIES = 5000;
    private static final int ROWS = PER_SERIES * FiguresPlan.KPIS * FiguresPlan.SEGMENTS;
    private static final int ROUNDS = 5;
    private static final int PREVIEWS = 3;
    private static final int MESSAGES = 1000;
    private static final Pattern AFTER_FULL_COLLECTION = Pattern.compile("Pause Full .*->(\\d+)M\\(");

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public void run(Surroundings surroundings, Consumer<Ratio> table) throws Exception {
        Path file = FiguresPlan.csv(PER_SERIES);
        upload(surroundings, FiguresPlan.csv(500));
        try (Messages messages = Messages.start(surroundings)) {
            messages.correlate(MESSAGES);
            Rounds rounds = Rounds.of(
                    ROUNDS,
                    Rounds.timed(round -> copy(surroundings, file)),
                    round -> upload(surroundings, file),
                    round -> {
                        // what the uploads have left to be written must not slow the messages down
                        surroundings.sql("CHECKPOINT");
                        return Rounds.timed(again -> messages.correlate(MESSAGES))
                                .run(round);
                    });
            String work = "measurements by CSV upload over HTTP, stored, coloured, alerts raised";
            table.accept(Ratio.atLeast(
                    0.25, "at least 1/4 of it", work, ROWS, "`COPY` of the same rows", ROWS, rounds, 1, 0));
            table.accept(Ratio.atLeast(
                    300,
                    "at least 300 times",
                    "the same",
                    ROWS,
                    "a message correlated for each measurement",
                    MESSAGES,
                    rounds,
                    1,
                    2));
        }
        table.accept(memory(surroundings, file));
        previewed(surroundings, file).forEach(table);
    }

    /** The same rows looked at first: nothing is asked of how fast that is, but nobody wants to wait for it. */
    private static List<Ratio> previewed(Surroundings surroundings, Path file) throws Exception {
        String[] waiting = new String[1];
        Rounds rounds = Rounds.of(
                PREVIEWS,
                Rounds.timed(round -> copy(surroundings, file)),
                round -> {
                    String uploads = "/api/cooperations/" + campaign(surroundings, file) + "/uploads";
                    return Rounds.timed(again -> waiting[0] = uploads + "/"
                                    + surroundings
                                            .send("data", "POST", uploads, "text/csv", BodyPublishers.ofFile(file))
                                            .at("/id")
                                            .asLong())
                            .run(round);
                },
                Rounds.timed(round -> accepted(
                        surroundings.send(
                                "data",
                                "POST",
                                waiting[0] + "/confirmation",
                                "application/json",
                                BodyPublishers.noBody()),
                        ROWS)));
        String baseline = "`COPY` of the same rows";
        return List.of(
                Ratio.notAsked("a preview of the same upload, with what it would change", ROWS, baseline, rounds, 1, 0),
                Ratio.notAsked("its confirmation", ROWS, baseline, rounds, 2, 0));
    }

    /** Into a table without a key or an index. */
    private static void copy(Surroundings surroundings, Path file) throws Exception {
        surroundings.sql(
                "DROP TABLE IF EXISTS baseline_copy",
                "CREATE TABLE baseline_copy (kpi TEXT, at TIMESTAMPTZ, value NUMERIC, source TEXT, segment TEXT)");
        try (Connection connection = surroundings.connect();
                InputStream rows = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY baseline_copy FROM STDIN WITH (FORMAT csv, HEADER)", rows);
        }
    }

    private static double upload(Surroundings surroundings, Path file) throws Exception {
        String key = campaign(surroundings, file);
        long rows = rows(file);
        return Rounds.timed(round -> accepted(
                        surroundings.send(
                                "data",
                                "POST",
                                "/api/cooperations/" + key + "/measurements",
                                "text/csv",
                                BodyPublishers.ofFile(file)),
                        rows))
                .run(0);
    }

    /** A new campaign with targets for a file. */
    private static String campaign(Surroundings surroundings, Path file) throws Exception {
        String key = surroundings.cooperation("Upload");
        FiguresPlan.define(surroundings, key, (int) (rows(file) / FiguresPlan.KPIS / FiguresPlan.SEGMENTS));
        return key;
    }

    private static long rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() - 1;
        }
    }

    private static void accepted(JsonNode answer, long rows) {
        if (answer.at("/accepted").asLong() != rows) {
            throw new IllegalStateException("Not everything was accepted: " + answer);
        }
    }

    /** What is reachable of the heap, idle and again and again while an upload runs. */
    private static Ratio memory(Surroundings surroundings, Path file) throws Exception {
        collect(surroundings);
        collect(surroundings);
        long collections = afterFullCollections(surroundings).size();
        long idle = afterFullCollections(surroundings).get((int) collections - 1);
        CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> {
            try {
                upload(surroundings, file);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        while (!upload.isDone()) {
            collect(surroundings);
        }
        upload.join();
        long most = afterFullCollections(surroundings).stream()
                .skip(collections)
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        return Ratio.atMostMegabytes(
                64, "memory for an upload of a million rows: heap in use", most, "the same server idle", idle);
    }

    private static void collect(Surroundings surroundings) throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(surroundings.server().pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<Long> afterFullCollections(Surroundings surroundings) throws IOException {
        return Files.readAllLines(surroundings.gcLog()).stream()
                .map(AFTER_FULL_COLLECTION::matcher)
                .filter(Matcher::find)
                .map(match -> Long.valueOf(match.group(1)))
                .toList();
    }
}
