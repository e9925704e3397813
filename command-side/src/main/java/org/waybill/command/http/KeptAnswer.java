package org.waybill.command.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.waybill.store.StoredAnswer;

/** Turns answers into what is kept of them, and back, byte for byte. */
final class KeptAnswer {

    private static final List<String> HEADERS =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.ETAG,
                    HttpHeaders.LOCATION,
                    Answers.POSITION,
                    RequestHead.CORRELATION);

    private KeptAnswer() {}

    static StoredAnswer of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : HEADERS) {
            var value = response.getHeader(name);
            if (value != null) headers.put(name, value);
        }
        return new StoredAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    static void repeat(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setHeader("Idempotency-Replayed", "true");
        send(answer, response);
    }

    static void send(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
