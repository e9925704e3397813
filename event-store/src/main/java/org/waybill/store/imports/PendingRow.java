package org.waybill.store.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row that is left to do.
 *
 * @param lane what is done in the order of its lines; rows are read by lane, then by line
 * @param line the number of its first line in the file, from 1
 * @param key what it is about; a file may say it once. One that is the lane and a slash is about
 *     the whole of which the other keys of the lane are parts
 * @param externalId the name another house has given it; a file may have it once
 * @param payload the row as it was understood
 */
public record PendingRow(
        String lane, long line, String key, @Nullable String externalId, String payload) {}
