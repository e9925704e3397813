package org.waybill.command.imports;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.RequestException;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a file, one after another. */
interface Rows {

    /**
     * A row.
     *
     * @param line the number of its first line in the file, from 1
     * @param object what it says; null if that cannot be read
     * @param refusal why it cannot be read; null if it can
     */
    record Row(long line, @Nullable ObjectNode object, @Nullable RequestException refusal) {}

    /**
     * Hands them over.
     *
     * @throws RequestException if the file as a whole makes no sense
     */
    void each(Consumer<Row> taker);
}
