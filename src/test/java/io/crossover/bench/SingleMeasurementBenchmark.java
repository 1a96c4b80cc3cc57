package io.crossover.bench;

import java.io.IOException;
import java.io.InputStream;
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
        try (Line line = new Line(surroundings.server().address(), keys.get(client))) {
            for (int number = 0; number < EACH; number++) {
                line.post(
                        "[{\"kpi\":\"kpi 0\",\"at\":\"" + time(round, number) + "\",\"value\":" + (100 + number % 7)
                                + ",\"source\":\"CRM\",\"segment\":\"segment " + client + "\"}]",
                        1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void postNothing(Surroundings surroundings, String key) {
        try (Line line = new Line(surroundings.server().address(), key)) {
            for (int number = 0; number < EACH; number++) {
                line.post("[]", 0);
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

        private static final String END_OF_HEAD = "\r\n\r\n";
        private static final String LENGTH = "\r\nContent-Length: ";

        private final URI address;
        private final String head;
        private final byte[] answer = new byte[8192];
        private Socket socket;

        Line(URI address, String key) throws IOException {
            this.address = address;
            head = "POST /api/cooperations/" + key + "/measurements HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + Surroundings.basic("data") + "\r\nContent-Type: application/json" + LENGTH;
            socket = open();
        }

        private Socket open() throws IOException {
            Socket opened = new Socket(address.getHost(), address.getPort());
            opened.setTcpNoDelay(true);
            return opened;
        }

        void post(String json, int accepted) throws IOException {
            socket.getOutputStream()
                    .write((head + json.length() + END_OF_HEAD + json).getBytes(StandardCharsets.ISO_8859_1));
            String text = answer();
            if (!text.startsWith("HTTP/1.1 200") || !text.contains("\"accepted\":" + accepted)) {
                throw new IOException(text);
            }
            if (text.contains("\r\nConnection: close")) {
                socket.close();
                socket = open();
            }
        }

        /** What was answered, to its last byte. */
        private String answer() throws IOException {
            InputStream in = socket.getInputStream();
            int length = 0;
            String text = "";
            do {
                int read = in.read(answer, length, answer.length - length);
                if (read < 0) {
                    throw new IOException("The server hung up");
                }
                length += read;
                text = new String(answer, 0, length, StandardCharsets.ISO_8859_1);
            } while (!isWhole(text));
            return text;
        }

        private static boolean isWhole(String text) {
            int body = text.indexOf(END_OF_HEAD) + END_OF_HEAD.length();
            int length = text.indexOf(LENGTH) + LENGTH.length();
            return body >= END_OF_HEAD.length()
                    && text.length() - body == Integer.parseInt(text.substring(length, text.indexOf('\r', length)));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
