package org.waybill.store;

import java.util.Map;

/**
 * What was answered to a command, byte for byte.
 *
 * @param status the HTTP status
 * @param headers the headers worth repeating
 * @param body the body as sent
 */
public record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}
