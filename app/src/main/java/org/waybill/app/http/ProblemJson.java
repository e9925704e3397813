package org.waybill.app.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.payment.CardNumbers;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Problems as RFC 9457 writes them. Needs nothing running: the container's own errors come too. */
final class ProblemJson {

    static final String MEDIA_TYPE = "application/problem+json";

    /** Relative to this server, whose documentation explains every code. */
    private static final String TYPES = "/docs/problems#";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private ProblemJson() {}

    /** The members of RFC 9457 in its order, then ours. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Body(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String instance,
            String code,
            List<Problem.Place> errors) {}

    /**
     * Answers with a problem.
     *
     * @param path of the request; null if it could not be read
     */
    static void write(Problem problem, @Nullable String path, HttpServletResponse response)
            throws IOException {
        var bytes = bytes(problem, path);
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static byte[] bytes(Problem problem, @Nullable String path) {
        var body =
                new Body(
                        TYPES + problem.code(),
                        problem.title(),
                        problem.status(),
                        problem.detail(),
                        instance(path),
                        problem.code(),
                        problem.places());
        return MAPPER.writeValueAsBytes(body);
    }

    /** The path as sent, unless it is none or holds what must not be repeated. */
    private static @Nullable String instance(@Nullable String path) {
        if (path == null || !path.startsWith("/")) return null;
        try {
            var decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return CardNumbers.appearIn(decoded) ? null : path;
        } catch (IllegalArgumentException notEncodedProperly) {
            return null;
        }
    }
}
