package io.crossover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.server.OwnServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;

/** The application in a process of its own, on a PostgreSQL with its usual settings, both on this machine. */
final class Surroundings implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedPostgres postgres;
    private final OwnServer server;
    private final Path gcLog;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Surroundings(EmbeddedPostgres postgres, OwnServer server, Path gcLog) {
        this.postgres = postgres;
        this.server = server;
        this.gcLog = gcLog;
    }

    static Surroundings start() throws IOException {
        // the tests' one acknowledges what is not on the disk yet
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        Path gcLog = Path.of("target", "bench-gc-" + ProcessHandle.current().pid() + ".log")
                .toAbsolutePath();
        OwnServer server = OwnServer.onPostgres(postgres)
                // as the profile postgres has it
                .with("spring.datasource.hikari.connection-init-sql", "SET jit = off")
                .jvm("-Xmx1g", "-Xlog:gc:file=" + gcLog)
                .start();
        return new Surroundings(postgres, server, gcLog);
    }

    OwnServer server() {
        return server;
    }

    /** The server's record of its garbage collections. */
    Path gcLog() {
        return gcLog;
    }

    /** A connection to the application's database. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", "postgres");
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    void sql(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A new cooperation whose campaign runs from 2027-03-01 to 2027-05-29, 90 days; answers its key. */
    String cooperation(String title) {
        HttpResponse<String> answer = server.as("business-development")
                .post(
                        "/api/cooperations",
                        """
                        {"title":"%s","goal":"new-customers","ourBrand":"Moonlight Coffee","wantedFrom":"2027-03-01",
                         "wantedTo":"2027-05-29","budget":"500000","currency":"CNY","pilot":false,
                         "candidates":[{"name":"Bookshop","industry":"books"}]}"""
                                .formatted(title));
        return json(answer).at("/key").asText();
    }

    /** Sends a body as the account, whose name is its password; any other answer than 2xx ends the benchmark. */
    JsonNode send(String account, String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return json(http.send(
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Authorization", basic(account))
                        .header("Content-Type", type)
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString()));
    }

    static String basic(String account) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.uri() + " answered no JSON: " + answer.body(), e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        postgres.close();
    }
}
