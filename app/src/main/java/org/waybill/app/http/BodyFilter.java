package org.waybill.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waybill.command.http.BufferedRequest;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.SpooledRequest;

/**
 * Takes the whole body in, up to a limit, and reads it strictly if it is JSON. Files to import may
 * be larger, and go to the disk: a file without a name there, which is gone when the request is, or
 * the process.
 */
final class BodyFilter extends OncePerRequestFilter {

    private static final String IMPORTS = "/api/imports";

    private final int limit;
    private final long importLimit;

    /**
     * @param limit of bodies, in bytes
     * @param importLimit of files to import, in bytes
     */
    BodyFilter(int limit, long importLimit) {
        this.limit = limit;
        this.importLimit = importLimit;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && request.getServletPath().equals(IMPORTS)) {
            spool(request, response, chain);
            return;
        }
        var body = body(request);
        if (body.length > 0 && isJson(request.getContentType())) JsonScan.check(body);
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private void spool(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > importLimit) throw tooLarge(importLimit);
        var name = Files.createTempFile("waybill-import-", ".body");
        try (var file =
                FileChannel.open(
                        name,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE)) {
            long length = copy(request, file);
            chain.doFilter(new SpooledRequest(request, file, length), response);
        }
    }

    private long copy(HttpServletRequest request, FileChannel file) throws IOException {
        var part = new byte[65_536];
        long length = 0;
        for (int read = next(request, part); read >= 0; read = next(request, part)) {
            length += read;
            if (length > importLimit) throw tooLarge(importLimit);
            for (var left = ByteBuffer.wrap(part, 0, read); left.hasRemaining(); ) {
                file.write(left);
            }
        }
        return length;
    }

    private static int next(HttpServletRequest request, byte[] part) {
        try {
            return request.getInputStream().read(part);
        } catch (IOException broken) {
            throw RequestException.malformed("The body did not arrive as its head promised.");
        }
    }

    private byte[] body(HttpServletRequest request) {
        if (request.getContentLengthLong() > limit) throw tooLarge(limit);
        try {
            var body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) throw tooLarge(limit);
            return body;
        } catch (IOException broken) {
            throw RequestException.malformed("The body did not arrive as its head promised.");
        }
    }

    private static RequestException tooLarge(long limit) {
        return new RequestException(
                413, "request.too-large", "A body may have up to " + limit + " bytes.");
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) throw otherMediaType();
        try {
            var type = MediaType.parseMediaType(contentType);
            var charset = type.getCharset();
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) throw otherMediaType();
            return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
        } catch (IllegalArgumentException unreadable) {
            throw otherMediaType();
        }
    }

    private static RequestException otherMediaType() {
        return new RequestException(
                415,
                "request.unsupported-media-type",
                "A body needs a Content-Type this address takes, in UTF-8.");
    }
}
