package org.waybill.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waybill.store.EventMetadata;

/** What the head of a request says about a command, read strictly. */
record RequestHead(HttpServletRequest request) {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String ACTOR = "Waybill-Actor";
    static final String CORRELATION = "Waybill-Correlation";
    static final String IF_MATCH = "If-Match";

    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_NAME = 100;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final Pattern STRONG_VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /** The key under which the client may repeat the request; null if there is none. */
    @Nullable String idempotencyKey() {
        var key = single(IDEMPOTENCY_KEY);
        if (key == null || key.isBlank()) return null;
        if (key.length() <= LONGEST_KEY && VISIBLE.matcher(key).matches()) return key;
        throw new RequestException(
                400,
                "idempotency.key-invalid",
                "Idempotency-Key must be 1 to 255 visible ASCII characters.");
    }

    /** Who asks. */
    String actor() {
        var sent = single(ACTOR);
        if (sent == null) return "anonymous";
        var actor = utf8(sent);
        boolean printable = actor.codePoints().noneMatch(RequestHead::isUnprintable);
        if (printable && !actor.isBlank() && actor.length() <= LONGEST_NAME) return actor;
        throw RequestException.malformed("Waybill-Actor must be 1 to 100 printable characters.");
    }

    /** The conversation the client says this belongs to; null if it says nothing. */
    @Nullable String correlation() {
        var sent = single(CORRELATION);
        if (sent == null) return null;
        if (sent.length() <= LONGEST_NAME && VISIBLE.matcher(sent).matches()) return sent;
        throw RequestException.malformed(
                "Waybill-Correlation must be 1 to 100 visible ASCII characters.");
    }

    /** The version the client insists on. A star insists only on there being one. */
    OptionalLong expectedVersion() {
        var tag = single(IF_MATCH);
        if (tag == null) return OptionalLong.empty();
        if (tag.equals("*")) return OptionalLong.of(EventMetadata.ANY_VERSION);
        var version = STRONG_VERSION.matcher(tag);
        if (version.matches()) return OptionalLong.of(Long.parseLong(version.group(1)));
        throw RequestException.malformed(
                "If-Match must be one version in quotes, as the ETag gave it, or a star.");
    }

    private @Nullable String single(String header) {
        var values = Collections.list(request.getHeaders(header));
        if (values.size() > 1) {
            throw RequestException.malformed(header + " must be sent only once.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The container reads heads as Latin-1; names are sent as UTF-8. */
    private static String utf8(String header) {
        var bytes = ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            throw RequestException.malformed("Waybill-Actor must be UTF-8.");
        }
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || !Character.isDefined(c);
    }
}
