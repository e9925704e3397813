package org.waybill.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A digest of what is asked, to tell its repetition from something else. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Over method, path with query, version insisted on, and the body as sent. */
    static String of(HttpServletRequest request) {
        var digest = sha256();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        add(digest, request.getQueryString());
        add(digest, request.getHeader(RequestHead.IF_MATCH));
        var spooled = SpooledRequest.in(request);
        if (spooled == null) digest.update(BufferedRequest.bodyOf(request));
        else spooled.digest(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Over the parts of anything, in their order; null is a part too. */
    public static String of(List<@Nullable String> parts) {
        var digest = sha256();
        parts.forEach(part -> add(digest, part));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** None of the parts can hold a line break, so parts cannot run into each other. */
    private static void add(MessageDigest digest, @Nullable String part) {
        digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
