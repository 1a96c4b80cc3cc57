package io.crossover.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** One measurement in each request, by four clients at once, each for a campaign of its own. */
final class SingleMeasurementBenchmark implements Benchmark {

    private static final int CLIENTS = 4;
    private static final int WARM_UP = 4000;
    private static final int EACH = 5000;
    private static final Instant FIRST = Instant.parse("2027-03-01T00:00:00Z");

    @Override
    public String name() {
        return "single";
    }

    @Override
    public List<Ratio> run(Surroundings surroundings) throws Exception {
        surroundings.sql(
                "DROP TABLE IF EXISTS baseline_row",
                """
                CREATE TABLE baseline_row (kpi BIGINT, at TIMESTAMPTZ, value NUMERIC, source TEXT, segment TEXT,
                    PRIMARY KEY (kpi, at))""");
        inserted(surroundings, 0, WARM_UP);
        double inserted = inserted(surroundings, WARM_UP, EACH);
        List<String> keys = new java.util.ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String key = surroundings.cooperation("Single " + client);
            FiguresPlan.define(surroundings, key, EACH);
            keys.add(key);
        }
        posted(surroundings, keys, 0, WARM_UP);
        double posted = posted(surroundings, keys, WARM_UP, EACH);
        return List.of(Ratio.atLeast(
                1.0 / 3,
                "at least 1/3",
                "single measurement, stored and coloured, acknowledged, with %d clients".formatted(CLIENTS),
                posted,
                "one-row `INSERT` with commit",
                inserted));
    }

    private static double inserted(Surroundings surroundings, int from, int each) {
        return perSecond(each, client -> {
            try (Connection connection = surroundings.connect();
                    PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO baseline_row VALUES (?, ?, ?, 'CRM', 'young')")) {
                for (int number = from; number < from + each; number++) {
                    insert.setLong(1, client);
                    insert.setObject(2, FIRST.plusSeconds(number).atOffset(ZoneOffset.UTC));
                    insert.setBigDecimal(3, java.math.BigDecimal.valueOf(100 + number % 7));
                    insert.executeUpdate();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static double posted(Surroundings surroundings, List<String> keys, int from, int each) {
        return perSecond(each, client -> {
            try (Line line = new Line(surroundings.server().address())) {
                for (int number = from; number < from + each; number++) {
                    line.post(
                            "/api/cooperations/" + keys.get(client) + "/measurements",
                            "[{\"kpi\":\"kpi 0\",\"at\":\"%s\",\"value\":%d,\"source\":\"CRM\",\"segment\":\"young\"}]"
                                    .formatted(FIRST.plusSeconds(number), 100 + number % 7));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static double perSecond(int each, java.util.function.IntConsumer client) {
        long began = System.nanoTime();
        CompletableFuture.allOf(IntStream.range(0, CLIENTS)
                        .mapToObj(number -> CompletableFuture.runAsync(
                                () -> client.accept(number), task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        return (double) CLIENTS * each / ((System.nanoTime() - began) / 1e9);
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

        void post(String path, String json) throws IOException {
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
            if (!status.contains(" 200") || !answer.contains("\"accepted\":1")) {
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
