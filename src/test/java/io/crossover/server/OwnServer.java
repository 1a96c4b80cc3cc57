package io.crossover.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.CrossoverApplication;
import io.crossover.people.TestPeople;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * The application as a process of its own, for tests of another configuration than the scenarios' and for tests that
 * kill it. It runs from the tests' class path without the tests' own classes, on a free port, in an empty folder, with
 * the tests' people, without examples, with the job executor on.
 *
 * <pre>{@code
 * try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
 *         OwnServer server = OwnServer.onPostgres(postgres)   // or OwnServer.onFile(folder)
 *                 .profile("oidc")                            // any number of times
 *                 .with("crossover.some.setting", "value")    // a property of application.yaml
 *                 .environment("SOME_SECRET", "value")
 *                 .start()) {                                 // returns when the application is ready
 *     server.as("management").get("/api/cooperations");       // Basic credentials: name as password
 *     server.kill();                                          // kill -9 of this process alone
 * }
 * }</pre>
 *
 * <p>Name such a test {@code *Test} and put it into this package: the build runs the package in an execution of its own
 * ({@code servers}), one alone with {@code mvn test -Dtest=<name>}. A server needs some twenty seconds to start: share
 * one among the tests of a class. What it printed is in {@code target/own-servers}.
 */
public final class OwnServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int LAST_WORDS = 6000;

    private final Process process;
    private final Path output;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private @Nullable URI address;

    private OwnServer(Process process, Path output) {
        this.process = process;
        this.output = output;
        // whatever becomes of the tests, no server outlives them
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** On the embedded database, in a file of this folder: the same folder again is the same database. */
    public static Builder onFile(Path folder) {
        return new Builder()
                .with(
                        "spring.datasource.url",
                        "jdbc:h2:file:" + folder.toAbsolutePath().resolve("crossover")
                                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    /** On a PostgreSQL that the test started, with {@link TestPeople} unless the profile {@code postgres} is given. */
    public static Builder onPostgres(EmbeddedPostgres postgres) {
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        return new Builder()
                .with("spring.datasource.url", url)
                .with("spring.datasource.username", "postgres")
                .with("spring.datasource.password", "postgres")
                .with(TestPeople.class)
                .environment("CROSSOVER_DB_URL", url)
                .environment("CROSSOVER_DB_USER", "postgres")
                .environment("CROSSOVER_DB_PASSWORD", "postgres")
                .environment("CROSSOVER_ADMIN_PASSWORD", "admin");
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        if (address == null) {
            throw new IllegalStateException("The server is not ready yet");
        }
        return address;
    }

    /** A demo account, with its name as password. */
    public Caller as(String account) {
        return as(account, account);
    }

    public Caller as(String account, String password) {
        String credentials = account + ":" + password;
        return new Caller("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without credentials. */
    public Caller asNobody() {
        return new Caller(null);
    }

    /** Ends it at once, as {@code kill -9} and a power cut do: this process alone, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end in order, as an operator does, and returns when it is gone. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process's number, for the virtual machine's own tools. */
    public long pid() {
        return process.pid();
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            stop();
        }
    }

    /** Returns when the application has started as far as it takes requests; several may start at the same time. */
    public OwnServer awaitReady() {
        Awaitility.await("ready: " + output)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast(this::failIfGone)
                .until(this::isReady);
        return this;
    }

    private boolean isReady() {
        if (address == null) {
            Matcher port = PORT.matcher(output());
            if (!port.find()) {
                return false;
            }
            address = URI.create("http://localhost:" + port.group(1));
        }
        return asNobody().get("/actuator/health/readiness").statusCode() == 200;
    }

    private void failIfGone() {
        if (!isAlive()) {
            throw new AssertionError("The server ended with " + process.exitValue() + ":\n" + lastWords());
        }
    }

    /** The end of what it has printed, for the message of a failing test. */
    public String lastWords() {
        String all = output();
        return all.substring(Math.max(0, all.length() - LAST_WORDS));
    }

    private void awaitEnd() {
        process.onExit().orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    /** What to start, and how. */
    public static final class Builder {

        private final Map<String, String> properties = new LinkedHashMap<>();
        private final Map<String, String> environment = new TreeMap<>();
        private final List<String> profiles = new ArrayList<>();
        private final List<String> alsoClasses = new ArrayList<>();
        private List<String> jvm = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

        private Builder() {
            with("server.port", "0");
            with("crossover.examples", "false");
            with("spring.output.ansi.enabled", "never");
        }

        public Builder with(String property, String value) {
            properties.put(property, value);
            return this;
        }

        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Options of its virtual machine, instead of those that make it start fast and stay small. */
        public Builder jvm(String... options) {
            jvm = List.of(options);
            return this;
        }

        /** Puts a folder behind the application's own classes: a file of processes/ or forms/ there stands for ours. */
        public Builder with(Path classes) {
            alsoClasses.add(classes.toAbsolutePath().toString());
            return this;
        }

        /** Puts one class of the tests behind the application's own. */
        private Builder with(Class<?> one) {
            String file = one.getName().replace('.', '/') + ".class";
            try (InputStream content = Objects.requireNonNull(one.getResourceAsStream("/" + file))) {
                Path folder = Files.createTempDirectory("own-server-classes");
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(content, copy);
                return with(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public Builder profile(String name) {
            profiles.add(name);
            return this;
        }

        /** Starts it and waits until it is ready. */
        public OwnServer start() {
            return launch().awaitReady();
        }

        /** Starts it and returns at once; {@link OwnServer#awaitReady()} waits. */
        public OwnServer launch() {
            try {
                Path folder = Files.createDirectories(Path.of("target", "own-servers"));
                Path output = Files.createTempFile(folder, "server-", ".log");
                ProcessBuilder command = new ProcessBuilder(command())
                        .directory(Files.createTempDirectory("own-server").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                command.environment().putAll(environment);
                command.environment().put("CLASSPATH", classPath());
                return new OwnServer(command.start(), output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> command() {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvm);
            command.addAll(List.of("-Dfile.encoding=UTF-8", CrossoverApplication.class.getName()));
            if (!profiles.isEmpty()) {
                command.add("--spring.profiles.active=" + String.join(",", profiles));
            }
            properties.forEach((property, value) -> command.add("--" + property + "=" + value));
            return command;
        }

        /**
         * Without the tests' own classes, which would be taken for components of the application, and without Kotlin, which
         * a library of the tests brings and Spring would ask to write each answer.
         */
        private String classPath() {
            return Stream.concat(
                            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)),
                            alsoClasses.stream())
                    .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                    .filter(entry -> !entry.contains("kotlin"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** Someone who calls the server; an answer of any status is an answer, none at all an UncheckedIOException. */
    public final class Caller {

        private static final ObjectMapper JSON = new ObjectMapper();

        private final @Nullable String authorization;

        private Caller(@Nullable String authorization) {
            this.authorization = authorization;
        }

        public HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        /** The answer's JSON; another status than 200 fails the test. */
        public JsonNode read(String path) {
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            try {
                return JSON.readTree(answer.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError(path + " answered no JSON: " + answer.body(), e);
            }
        }

        public HttpResponse<String> post(String path, String json) {
            return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        }

        public HttpResponse<String> put(String path, String json) {
            return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
        }

        public HttpResponse<String> delete(String path) {
            return send(request(path).DELETE());
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofMinutes(1));
            return authorization == null ? request : request.header("Authorization", authorization);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
