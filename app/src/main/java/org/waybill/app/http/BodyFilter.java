package org.waybill.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waybill.command.http.BufferedRequest;
import org.waybill.command.http.RequestException;

/** Takes the whole body in, up to a limit, and reads it strictly if it is JSON. */
final class BodyFilter extends OncePerRequestFilter {

    private final int limit;

    BodyFilter(int limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = body(request);
        if (body.length > 0 && isJson(request.getContentType())) JsonScan.check(body);
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private byte[] body(HttpServletRequest request) {
        if (request.getContentLengthLong() > limit) throw tooLarge();
        try {
            var body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) throw tooLarge();
            return body;
        } catch (IOException broken) {
            throw RequestException.malformed("The body did not arrive as its head promised.");
        }
    }

    private RequestException tooLarge() {
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
