package org.waybill.store.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import that comes in.
 *
 * @param importId its id; later ones sort behind earlier ones
 * @param request the id of the request it came with, which is unique
 * @param type what its rows are
 * @param source the house that external ids are of; null if none is named
 * @param dryRun whether nothing is to be changed
 * @param actor who asks
 * @param correlation the conversation it belongs to
 * @param begunAfter the log's head
 * @param receivedAt now
 */
public record NewImport(
        String importId,
        String request,
        String type,
        @Nullable String source,
        boolean dryRun,
        String actor,
        String correlation,
        long begunAfter,
        Instant receivedAt) {}
