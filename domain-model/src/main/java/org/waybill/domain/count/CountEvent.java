package org.waybill.domain.count;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/** What has happened to a cycle count. */
public sealed interface CountEvent {

    CountId count();

    /** Somebody should count. */
    @Stored("count.CycleCountRequested")
    record CycleCountRequested(
            CountId count,
            LocationId location,
            List<Sku> skus,
            Tolerance tolerance,
            boolean blind,
            @Nullable String assignee,
            @Nullable Instant dueAt)
            implements CountEvent {

        public CycleCountRequested {
            skus = List.copyOf(skus);
        }
    }

    /** Somebody began, when the records said this. */
    @Stored("count.CycleCountStarted")
    record CycleCountStarted(CountId count, List<BookLine> books) implements CountEvent {

        public CycleCountStarted {
            books = List.copyOf(books);
        }
    }

    /** Somebody counted this. */
    @Stored("count.UnitsCounted")
    record UnitsCounted(CountId count, List<CountEntry> entries) implements CountEvent {

        public UnitsCounted {
            entries = List.copyOf(entries);
        }
    }

    /** What was counted was handed in, and compared with what the records said of the same time. */
    @Stored("count.CycleCountSubmitted")
    record CycleCountSubmitted(CountId count, List<BookLine> expected) implements CountEvent {

        public CycleCountSubmitted {
            expected = List.copyOf(expected);
        }
    }

    /** Some of it has to be counted again. */
    @Stored("count.RecountAsked")
    record RecountAsked(CountId count, List<Sku> skus) implements CountEvent {

        public RecountAsked {
            skus = List.copyOf(skus);
        }
    }

    /**
     * The positions were corrected to what was counted.
     *
     * @param approved whether somebody had to say so
     */
    @Stored("count.CycleCountCompleted")
    record CycleCountCompleted(CountId count, boolean approved) implements CountEvent {}

    /** Somebody did not believe it. */
    @Stored("count.CycleCountRejected")
    record CycleCountRejected(CountId count, String reason) implements CountEvent {}

    /** It was given up. */
    @Stored("count.CycleCountVoided")
    record CycleCountVoided(CountId count, String reason) implements CountEvent {}
}
