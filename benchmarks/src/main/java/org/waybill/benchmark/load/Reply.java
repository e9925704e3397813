package org.waybill.benchmark.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status {@link #NOTHING} if nothing came
 * @param position of the log, as far as it was told; 0 if not
 * @param later whether it says when to ask again
 */
public record Reply(int status, long position, boolean later, String body) {

    /** The status of what is not answered. */
    public static final int NOTHING = 0;

    /** No answer. */
    public static final Reply NONE = new Reply(NOTHING, 0, false, "");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Whether it was done. */
    public boolean ok() {
        return status / 100 == 2;
    }

    /** Whether it was put off as it should be: with a time to ask again. */
    public boolean putOff() {
        return (status == 429 || status == 503) && later;
    }

    /** The body. */
    public JsonNode json() {
        return JSON.readTree(body);
    }
}
