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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.postgresql.PGConnection;

/** A million measurements in one upload: how fast, and with how much memory. */
final class UploadBenchmark implements Benchmark {

    private static final int PER_SERIES = 5000;
    private static final int ROWS = PER_SERIES * FiguresPlan.KPIS * FiguresPlan.SEGMENTS;
    private static final int RUNS = 3;
    private static final int MESSAGES = 2000;
    private static final int MESSAGES_TO_WARM_UP = 1000;
    private static final Pattern AFTER_FULL_COLLECTION = Pattern.compile("Pause Full .*->(\\d+)M\\(");

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public List<Ratio> run(Surroundings surroundings) throws Exception {
        Path file = FiguresPlan.csv(PER_SERIES);
        upload(surroundings, FiguresPlan.csv(500));
        double copied = ROWS / Surroundings.medianSeconds(RUNS, run -> copy(surroundings, file));
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            seconds[run] = upload(surroundings, file);
        }
        java.util.Arrays.sort(seconds);
        double uploaded = ROWS / seconds[RUNS / 2];
        double correlated = MESSAGES / correlate(surroundings);
        String work = "measurements by CSV upload over HTTP, stored, coloured, alerts raised";
        return List.of(
                Ratio.atLeast(0.25, "at least 1/4 of it", work, uploaded, "`COPY` of the same rows", copied),
                Ratio.atLeast(
                        300,
                        "at least 300 times",
                        "the same",
                        uploaded,
                        "a message correlated for each measurement",
                        correlated),
                memory(surroundings, file));
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
        String key = surroundings.cooperation("Upload");
        int perSeries = (int) (Files.lines(file).count() - 1) / FiguresPlan.KPIS / FiguresPlan.SEGMENTS;
        FiguresPlan.define(surroundings, key, perSeries);
        long began = System.nanoTime();
        JsonNode answer = surroundings.send(
                "data", "POST", "/api/cooperations/" + key + "/measurements", "text/csv", BodyPublishers.ofFile(file));
        double seconds = (System.nanoTime() - began) / 1e9;
        if (answer.at("/accepted").asInt() != perSeries * FiguresPlan.KPIS * FiguresPlan.SEGMENTS) {
            throw new IllegalStateException("Not everything was accepted: " + answer);
        }
        return seconds;
    }

    /** What a process that took measurements as messages would do: one transaction of the engine for each. */
    private static double correlate(Surroundings surroundings) throws Exception {
        // what the uploads have left to be written must not slow the messages down
        surroundings.sql("CHECKPOINT", "DROP DATABASE IF EXISTS baseline_engine", "CREATE DATABASE baseline_engine");
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("baseline")
                .setJdbcUrl(surroundings.url("baseline_engine"))
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUsername("postgres")
                .setJdbcPassword("postgres")
                .setDatabaseSchemaUpdate("true")
                .buildProcessEngine();
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "baseline.bpmn",
                            Bpmn.createExecutableProcess("baseline")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .intermediateCatchEvent("measured")
                                    .message("measured")
                                    .connectTo("measured")
                                    .done())
                    .deploy();
            engine.getRuntimeService().startProcessInstanceByKey("baseline", "COOP");
            long began = 0;
            for (int message = -MESSAGES_TO_WARM_UP; message < MESSAGES; message++) {
                if (message == 0) {
                    began = System.nanoTime();
                }
                engine.getRuntimeService()
                        .createMessageCorrelation("measured")
                        .processInstanceBusinessKey("COOP")
                        .setVariable("kpi", "kpi 1")
                        .setVariable("value", 100.0)
                        .correlate();
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            engine.close();
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
