package org.waybill.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.waybill.command.http.RequestException;

/** Where a list goes on: opaque to who carries it. */
final class PageMark {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private PageMark() {}

    static String of(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String read(String mark) {
        return matching(KEY, mark);
    }

    static long number(String mark) {
        return Long.parseLong(matching(NUMBER, mark));
    }

    private static String matching(Pattern pattern, String mark) {
        try {
            var key = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
            if (pattern.matcher(key).matches()) {
                return key;
            }
        } catch (IllegalArgumentException notOurs) {
            // Refused below, like everything else that is not ours.
        }
        throw RequestException.malformed("The cursor is not one that this list gave.");
    }

    /** A reply that says where the list goes on; null at its end. */
    static BodyBuilder reply(HttpServletRequest request, @Nullable String next) {
        var reply = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (next != null) {
            var query = request.getQueryString() == null ? "" : request.getQueryString();
            var parts =
                    Stream.concat(
                            Stream.of(query.split("&", -1))
                                    .filter(part -> !part.isEmpty())
                                    .filter(part -> !part.startsWith("cursor=")),
                            Stream.of("cursor=" + next));
            reply.header(
                    HttpHeaders.LINK,
                    "<%s?%s>; rel=\"next\""
                            .formatted(
                                    request.getRequestURI(),
                                    parts.collect(Collectors.joining("&"))));
        }
        return reply;
    }
}
