package org.waybill.projection.rebuild;

import java.util.List;

/**
 * A projection as it is told to those who ask.
 *
 * @param lag how many events it has yet to see
 * @param rebuilding whether it is being made again, beside the one that answers
 * @param tables its tables, where their digests were asked for
 */
public record ProjectionView(
        String name, long position, long lag, boolean rebuilding, List<Table> tables) {

    /**
     * What a table holds.
     *
     * @param digest of all its rows with all their columns, in whatever order they lie
     */
    public record Table(String name, long rows, String digest) {}
}
