package org.waybill.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import org.waybill.command.http.RequestException;

/** Looks for what must not be sent in path, query, and the headers that we keep. */
final class AddressFilter extends OncePerRequestFilter {

    private static final List<String> KEPT_HEADERS =
            List.of("Idempotency-Key", "Waybill-Actor", "Waybill-Correlation", "If-Match");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        checkPath(request);
        request.getParameterMap().forEach(AddressFilter::checkParameter);
        for (var header : KEPT_HEADERS) {
            for (var value : Collections.list(request.getHeaders(header))) {
                Forbidden.checkCardNumber(header, value);
            }
        }
        chain.doFilter(request, response);
    }

    /** A segment may be a product's number, and is then read as such. */
    private static void checkPath(HttpServletRequest request) {
        for (var segment : decoded(request.getRequestURI()).split("[/;=]", -1)) {
            Forbidden.checkCharacters(segment, "");
            Forbidden.checkCardNumber("sku", segment);
        }
    }

    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw RequestException.malformed("The path is not properly encoded.");
        }
    }

    private static void checkParameter(String name, String[] values) {
        Forbidden.checkCardNumber("", name);
        for (var value : values) {
            Forbidden.checkCharacters(value, "");
            Forbidden.checkCardNumber(name, value);
        }
    }
}
