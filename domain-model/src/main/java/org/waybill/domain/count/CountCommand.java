package org.waybill.domain.count;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/** What can be asked of a cycle count. */
public sealed interface CountCommand extends AggregateCommand {

    CountId count();

    @Override
    default String aggregateId() {
        return count().address();
    }

    /**
     * Asks somebody to count SKUs at a location.
     *
     * @param skus no two the same
     * @param blind whether who counts is not told what is expected
     * @param assignee who should; null for anybody
     * @param dueAt until when; null for no hurry
     */
    record RequestCount(
            CountId count,
            LocationId location,
            List<Sku> skus,
            Tolerance tolerance,
            boolean blind,
            @Nullable String assignee,
            @Nullable Instant dueAt)
            implements CountCommand {

        public RequestCount {
            skus = List.copyOf(skus);
        }
    }

    /**
     * Begins to count.
     *
     * @param books what the records say now
     */
    record StartCount(CountId count, List<BookLine> books) implements CountCommand {

        public StartCount {
            books = List.copyOf(books);
        }
    }

    /** Tells what was counted; of a SKU the last tells. */
    record EnterCount(CountId count, List<CountEntry> entries) implements CountCommand {

        public EnterCount {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Hands in what was counted.
     *
     * @param expected what the records say of the instants at which was counted
     */
    record SubmitCount(CountId count, List<BookLine> expected) implements CountCommand {

        public SubmitCount {
            expected = List.copyOf(expected);
        }
    }

    /** Has SKUs counted again. */
    record AskRecount(CountId count, List<Sku> skus) implements CountCommand {

        public AskRecount {
            skus = List.copyOf(skus);
        }
    }

    /** Believes what was counted. */
    record ApproveCount(CountId count) implements CountCommand {}

    /** Does not believe what was counted. */
    record RejectCount(CountId count, String reason) implements CountCommand {}

    /** Gives it up. */
    record VoidCount(CountId count, String reason) implements CountCommand {}
}
