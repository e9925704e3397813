package org.waybill.command.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rows of a type of import mean.
 *
 * @param <R> a row as it is understood
 */
public interface RowKind<R> {

    /** The type as requests name it. */
    String name();

    /** The columns of a file in CSV. */
    List<Column> columns();

    /** What a row is understood as. */
    Class<R> form();

    /**
     * Understands a row by itself.
     *
     * @throws org.waybill.command.http.RequestException if it cannot be understood
     */
    R read(ObjectNode row);

    /** Where a row belongs. */
    Place place(R row);

    /**
     * Where a row belongs.
     *
     * @param lane what is done in the order of its rows, and in the order of lanes; empty where
     *     rows are done in the order of the file, those of one key one after another
     * @param key what the row is about; a file may say it once. One that is the lane and a slash is
     *     about the whole of which the other keys of the lane are parts
     * @param externalId the name another house has given the row
     */
    record Place(String lane, String key, @Nullable String externalId) {}

    /** Whether all rows before this one must be done before it, and it before all after it. */
    default boolean alone(R row) {
        return false;
    }

    /** When what a row tells of has happened. */
    default Instant occurredAt(R row, Instant now) {
        return now;
    }

    /**
     * The command that a row means.
     *
     * @throws org.waybill.command.http.RequestException if it makes no sense
     * @throws org.waybill.domain.RejectedException if it names what is not there
     */
    Object command(R row, Instant now);

    /** Tries rows without doing anything; each sees what those before it would have done. */
    Trial<R> trial();

    /** Rows that are tried, from several threads. */
    interface Trial<R> {

        /**
         * Whether a row would change anything.
         *
         * @throws org.waybill.command.http.RequestException as the command would be refused
         * @throws org.waybill.domain.RejectedException as the command would be refused
         */
        boolean changes(R row, Instant now);
    }
}
