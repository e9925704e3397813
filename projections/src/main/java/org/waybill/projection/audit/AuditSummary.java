package org.waybill.projection.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stand by all audits.
 *
 * @param findings that have not gone
 * @param audited SKUs looked at, ever; one that is looked at again counts again
 * @param last the audit that ended last; null before the first
 */
public record AuditSummary(long findings, long audited, @Nullable Last last) {

    /**
     * An audit that has ended.
     *
     * @param skus it looked at; of the one that never ends, in its last round
     */
    public record Last(String id, long skus, Instant finishedAt) {}
}
