package org.waybill.projection.audit;

import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waybill.domain.product.Sku;

/** Looks through a list of SKUs for an audit, some at a time, and notes what it finds. */
@Component
public class Looking {

    /** So many are read in one snapshot of the database. */
    private static final int PAGE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

    private final Inspection inspection;
    private final FindingTable findings;

    public Looking(Inspection inspection, FindingTable findings) {
        this.inspection = inspection;
        this.findings = findings;
    }

    /**
     * Looks through all of these.
     *
     * @param goesOn asked with the number done so far, before each part; false ends it
     * @return how many were looked at
     */
    int through(List<Sku> skus, String audit, GoesOn goesOn) throws InterruptedException {
        int done = 0;
        while (done < skus.size() && goesOn.test(done)) {
            var part = skus.subList(done, Math.min(skus.size(), done + PAGE));
            note(audit, part);
            done += part.size();
        }
        return done;
    }

    /** Whether there is time for more. */
    @FunctionalInterface
    interface GoesOn {
        boolean test(int done);
    }

    private void note(String audit, Collection<Sku> skus) throws InterruptedException {
        var found = inspection.of(skus);
        findings.looked(audit, skus, found);
        if (!found.isEmpty()) {
            var first = found.getFirst();
            LOG.error(
                    "Audit {} found {} things wrong, the first with SKU {} ({} {}): {}",
                    audit,
                    found.size(),
                    first.sku(),
                    first.subject(),
                    first.place(),
                    first.detail());
        }
    }
}
