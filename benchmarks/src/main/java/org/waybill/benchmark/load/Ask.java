package org.waybill.benchmark.load;

import org.jspecify.annotations.Nullable;

/**
 * Something to ask for over HTTP.
 *
 * @param body as JSON; null for none
 * @param key the Idempotency-Key; null for none
 */
public record Ask(String method, String path, @Nullable String body, @Nullable String key) {

    /** A question. */
    public static Ask get(String path) {
        return new Ask("GET", path, null, null);
    }

    /** Something to set. */
    public static Ask put(String path, String body) {
        return new Ask("PUT", path, body, null);
    }

    /** Something to do, once. */
    public static Ask post(String path, String key, String body) {
        return new Ask("POST", path, body, key);
    }
}
