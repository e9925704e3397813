package org.waybill.command.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * A request whose body has been taken in whole, into a file, because it may be larger than memory
 * should hold. It can be read again and again.
 */
public final class SpooledRequest extends HttpServletRequestWrapper {

    private static final int PART = 65_536;

    private final FileChannel file;
    private final long length;

    /**
     * @param file holds the body from its beginning; whoever made it closes it
     * @param length in bytes
     */
    public SpooledRequest(HttpServletRequest request, FileChannel file, long length) {
        super(request);
        this.file = file;
        this.length = length;
    }

    /** The one that a request is or wraps; null if there is none. */
    static @Nullable SpooledRequest in(ServletRequest request) {
        return WebUtils.getNativeRequest(request, SpooledRequest.class);
    }

    void digest(MessageDigest digest) {
        var buffer = new byte[PART];
        try (var body = new Body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int getContentLength() {
        return (int) Math.min(Integer.MAX_VALUE, length);
    }

    @Override
    public long getContentLengthLong() {
        return length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body();
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private final class Body extends ServletInputStream {

        private long at;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            int read = file.read(ByteBuffer.wrap(into, offset, most), at);
            at += Math.max(0, read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return at >= length;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is here already; read it.");
        }
    }
}
