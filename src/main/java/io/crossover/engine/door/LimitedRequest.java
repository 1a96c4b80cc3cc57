package io.crossover.engine.door;

import io.crossover.engine.RefusedException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.Response.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A request whose body is refused while it is read, as soon as it turns out to be too large. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final DataSize most;
    private @Nullable ServletInputStream body;

    LimitedRequest(HttpServletRequest request, DataSize most) {
        super(request);
        this.most = most;
    }

    static RefusedException tooLarge(DataSize most) {
        return new RefusedException(
                Status.REQUEST_ENTITY_TOO_LARGE, "A request brings at most " + most.toMegabytes() + " MB.");
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Limited(super.getInputStream(), most);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(
                getInputStream(), Optional.ofNullable(getCharacterEncoding()).orElse(StandardCharsets.UTF_8.name())));
    }

    private static final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private final DataSize most;
        private long left;

        Limited(ServletInputStream body, DataSize most) {
            this.body = body;
            this.most = most;
            this.left = most.toBytes();
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw tooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
