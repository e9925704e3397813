package org.waybill.command.imports;

import java.util.Map;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.StrictReader;
import org.waybill.domain.Fault;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Understands rows that are the body of a request and, beside it, the key that stood in its
 * address.
 */
public final class Nested {

    private static final String BODY = "body";

    private Nested() {}

    /**
     * Reads a row as a record of the key and a {@code body}.
     *
     * @throws RequestException as the body would be refused
     */
    public static <R> R read(StrictReader strict, ObjectNode row, String key, Class<R> form) {
        var body = row.deepCopy();
        var id = body.remove(key);
        var whole = JsonNodeFactory.instance.objectNode();
        if (id != null) {
            whole.set(key, id);
        }
        whole.set(BODY, body);
        try {
            return strict.bind(whole, form);
        } catch (RequestException refusal) {
            throw flat(refusal);
        }
    }

    /** The same refusal, of places in the row. */
    private static RequestException flat(RequestException refusal) {
        var faults =
                refusal.faults().stream()
                        .map(
                                fault ->
                                        new Fault(
                                                fault.pointer().replaceFirst("^/" + BODY, ""),
                                                fault.detail()))
                        .toList();
        var detail = refusal.getMessage() == null ? "" : refusal.getMessage();
        return new RequestException(refusal.status(), refusal.code(), detail, faults, Map.of());
    }
}
