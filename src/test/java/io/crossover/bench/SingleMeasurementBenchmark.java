package io.crossover.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** One measurement in each request, by four clients at once. */
final class SingleMeasurementBenchmark implements Benchmark {

    private static final int CLIENTS = 4;
    private static final String INSERT = "one-row `INSERT` with commit";
    private static final int EACH = 1000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;
    private static final Instant FIRST = Instant.parse("2027-03-01T00:00:00Z");

    @Override
    public String name() {
        return "single";
    }

    @Override
    public void run(Surroundings surroundings, Consumer<Ratio> table) throws Exception {
        surroundings.sql(
                "DROP TABLE IF EXISTS baseline_row",
                """
                CREATE TABLE baseline_row (kpi BIGINT, at TIMESTAMPTZ, value NUMERIC, source TEXT, segment TEXT,
                    PRIMARY KEY (kpi, at))""");
        List<String> own = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            own.add(campaign(surroundings, "Single " + client));
        }
        List<String> shared = Collections.nCopies(CLIENTS, campaign(surroundings, "Single, for all"));
        Rounds.Work insert = round -> seconds(client -> insert(surroundings, client, round));
        Rounds.Work postOwn = round -> seconds(client -> post(surroundings, own, client, round));
        Rounds.Work postShared = round -> seconds(client -> post(surroundings, shared, client, round));
        Rounds.Work postNothing = round -> seconds(client -> postNothing(surroundings, own.get(client)));
        Rounds.of(WARM_UP, insert, postOwn, postShared, postNothing);
        Rounds rounds = Rounds.of(
                ROUNDS,
                round -> insert.run(WARM_UP + round),
                round -> postOwn.run(WARM_UP + round),
                round -> postShared.run(WARM_UP + round),
                postNothing);
        table.accept(ratio("each for a campaign of its own", rounds, 1));
        table.accept(ratio("all for one campaign", rounds, 2));
        table.accept(Ratio.notAsked(
                "a request of the same clients that brings no measurement: what HTTP and the account take",
                CLIENTS * EACH,
                INSERT,
                rounds,
                3,
                0));
    }

    private static Ratio ratio(String forWhat, Rounds rounds, int work) {
        return Ratio.atLeast(
                1.0 / 3,
                "at least 1/3",
                "single measurement, stored and coloured, acknowledged, with %d clients, %s"
                        .formatted(CLIENTS, forWhat),
                CLIENTS * EACH,
                INSERT,
                CLIENTS * EACH,
                rounds,
                work,
                0);
    }

    private static String campaign(Surroundings surroundings, String title) throws IOException, InterruptedException {
        String key = surroundings.cooperation(title);
        FiguresPlan.define(surroundings, key, CLIENTS * EACH * (WARM_UP + ROUNDS));
        return key;
    }

    private static void insert(Surroundings surroundings, int client, int round) {
        try (Connection connection = surroundings.connect();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO baseline_row VALUES (?, ?, ?, 'CRM', 'young')")) {
            for (int number = 0; number < EACH; number++) {
                insert.setLong(1, client);
                insert.setObject(2, time(round, number).atOffset(ZoneOffset.UTC));
                insert.setBigDecimal(3, BigDecimal.valueOf(100 + number % 7));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each client sends for a segment of its own, so that its figures are in the order of their times. */
    private static void post(Surroundings surroundings, List<String> keys, int client, int round) {
        try (Line line = new Line(surroundings.server().address())) {
            for (int number = 0; number < EACH; number++) {
                line.post(
                        "/api/cooperations/" + keys.get(client) + "/measurements",
                        "[{\"kpi\":\"kpi 0\",\"at\":\"%s\",\"value\":%d,\"source\":\"CRM\",\"segment\":\"segment %d\"}]"
                                .formatted(time(round, number), 100 + number % 7, client),
                        1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void postNothing(Surroundings surroundings, String key) {
        try (Line line = new Line(surroundings.server().address())) {
            for (int number = 0; number < EACH; number++) {
                line.post("/api/cooperations/" + key + "/measurements", "[]", 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant time(int round, int number) {
        return FIRST.plusSeconds((long) round * EACH + number);
    }

    private static double seconds(IntConsumer client) {
        long began = System.nanoTime();
        CompletableFuture.allOf(IntStream.range(0, CLIENTS)
                        .mapToObj(number -> CompletableFuture.runAsync(
                                () -> client.accept(number), task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        return (System.nanoTime() - began) / 1e9;
    }

    /** A connection that is kept open, and costs the machine as little as the database's own driver does. */
    private static final class Line implements AutoCloseable {

        private final URI address;
        private Socket socket;
        private InputStream in;
        private OutputStream out;

        Line(URI address) throws IOException {
            this.address = address;
            socket = open();
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        private Socket open() throws IOException {
            Socket opened = new Socket(address.getHost(), address.getPort());
            opened.setTcpNoDelay(true);
            return opened;
        }

        void post(String path, String json, int accepted) throws IOException {
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + Surroundings.basic("data") + "\r\nContent-Type: application/json\r\nContent-Length: "
                            + json.length() + "\r\n\r\n" + json)
                    .getBytes(StandardCharsets.US_ASCII));
            String status = line();
            boolean chunked = false;
            boolean last = false;
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(java.util.Locale.ROOT);
                last |= lower.startsWith("connection: close");
                chunked |= lower.startsWith("transfer-encoding: chunked");
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                }
            }
            String answer = chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (!status.contains(" 200") || !answer.contains("\"accepted\":" + accepted)) {
                throw new IOException(status + ": " + answer);
            }
            if (last) {
                socket.close();
                socket = open();
                in = new BufferedInputStream(socket.getInputStream());
                out = socket.getOutputStream();
            }
        }

        private String chunks() throws IOException {
            StringBuilder body = new StringBuilder();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line();
            }
            line();
            return body.toString();
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0) {
                    throw new IOException("The server hung up");
                }
                if (read != '\r') {
                    line.append((char) read);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
