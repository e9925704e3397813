package org.waybill.domain.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/** Random things to source. */
public final class SourcingCases {

    private SourcingCases() {}

    /** Up to seven locations and four lines, no two of which need the same SKU. */
    public static SourcingRequest apart(Random random) {
        return request(random, line -> List.of("A" + line, "B" + line));
    }

    /** Up to seven locations and four lines that need the same few SKUs. */
    public static SourcingRequest shared(Random random) {
        return request(random, line -> List.of("A", "B", "C"));
    }

    /** The SKUs that a line may need. */
    private interface Pool {
        List<String> of(int line);
    }

    private static SourcingRequest request(Random random, Pool pool) {
        var demands = new ArrayList<LineDemand>();
        int lines = 1 + random.nextInt(4);
        for (int line = 0; line < lines; line++) {
            demands.add(demand(random, line, pool.of(line)));
        }
        var candidates = new ArrayList<Candidate>();
        int locations = random.nextInt(8);
        for (int i = 0; i < locations; i++) {
            candidates.add(candidate(random, "L" + i, demands));
        }
        return new SourcingRequest(demands, candidates, List.of());
    }

    private static LineDemand demand(Random random, int line, List<String> skus) {
        var parts = new ArrayList<Component>();
        int count = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2);
        var left = new ArrayList<>(skus);
        for (int i = 0; i < count; i++) {
            var sku = left.remove(random.nextInt(left.size()));
            parts.add(new Component(new Sku(sku), 1 + random.nextInt(2)));
        }
        return new LineDemand(new LineId("l" + line), 1 + random.nextInt(4), parts);
    }

    private static Candidate candidate(Random random, String id, List<LineDemand> demands) {
        var available = new TreeMap<Sku, Long>();
        var excluded = new ArrayList<LineId>();
        for (var demand : demands) {
            demand.requirements().forEach(c -> available.put(c.sku(), (long) random.nextInt(6)));
            if (random.nextInt(6) == 0) {
                excluded.add(demand.line());
            }
        }
        var filter = random.nextInt(10) == 0 ? Candidate.Filter.DISABLED : null;
        return new Candidate(new LocationId(id), metres(random), available, excluded, filter);
    }

    private static @Nullable Long metres(Random random) {
        return random.nextInt(6) == 0 ? null : Long.valueOf(random.nextInt(20));
    }
}
