package org.waybill.query;

import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;

/** Says where a list goes on. */
public final class Links {

    private static final String PARAMETER = "cursor=";

    private Links() {}

    /** The present request with another cursor, as the value of a {@code Link} header. */
    public static String next(Cursor cursor) {
        var attributes = (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
        var request = Objects.requireNonNull(attributes).getRequest();
        return next(request.getRequestURI(), request.getQueryString(), cursor);
    }

    static String next(String path, @Nullable String query, Cursor cursor) {
        var parts = new ArrayList<String>();
        for (var part : (query == null ? "" : query).split("&", -1)) {
            if (!part.isEmpty() && !part.startsWith(PARAMETER)) {
                parts.add(part);
            }
        }
        parts.add(PARAMETER + cursor.text());
        return "<%s?%s>; rel=\"next\"".formatted(path, String.join("&", parts));
    }

    /** The cursor of the next part as text; null at the end. */
    public static @Nullable String cursor(Page<?> page) {
        return page.next() == null ? null : page.next().text();
    }
}
