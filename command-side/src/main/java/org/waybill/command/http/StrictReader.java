package org.waybill.command.http;

import tools.jackson.databind.JsonNode;

/** Reads JSON as strictly as the body of a request, where it comes in another way. */
public interface StrictReader {

    /**
     * Reads one JSON object.
     *
     * @throws RequestException if it is anything else, or holds what is never accepted
     */
    JsonNode object(String json);

    /**
     * Checks a text that was no JSON for what is never accepted, such as card numbers.
     *
     * @param field what it stands in
     * @throws RequestException if it holds that; the place is a pointer to the field
     */
    void check(String field, String text);

    /**
     * Makes a checked body of an object.
     *
     * @throws RequestException if it does not fit, with every place that does not
     */
    <T> T bind(JsonNode object, Class<T> type);

    /** Writes what was read, so that {@link #again} understands it. */
    String write(Object body);

    /** Reads what {@link #write} wrote. */
    <T> T again(String written, Class<T> type);
}
