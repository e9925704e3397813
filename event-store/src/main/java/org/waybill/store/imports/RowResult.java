package org.waybill.store.imports;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param line the number of its first line in the file, from 1
 * @param externalId the name another house has given it
 * @param code the stable name of what was wrong; null if nothing was
 * @param detail that in one sentence
 * @param field the column or field it was about; null if it was about the whole row
 */
public record RowResult(
        long line,
        @Nullable String externalId,
        RowStatus status,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String field) {}
