package org.waybill.projection.stock;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.domain.product.Sku;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/**
 * How much promises could go beyond what was there. A promise is decided by the configuration that
 * its node knows, which may be that of a moment before; so the most that was allowed within that
 * moment counts.
 */
final class Backorders {

    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final EventLog log;
    private final Map<Sku, List<RecordedEvent>> definitions = new HashMap<>();

    /** Where nobody can say what was allowed. */
    private static final Backorder ANY = new Backorder(Backorder.Mode.UNLIMITED, 0);

    Backorders(EventLog log) {
        this.log = log;
    }

    /** What was allowed when an event was recorded. */
    Backorder at(Sku sku, RecordedEvent event) {
        List<RecordedEvent> all;
        try {
            all = definitions.computeIfAbsent(sku, this::definitions);
        } catch (SerializationException e) {
            return ANY;
        }
        var since = event.recordedAt().minus(MOMENT);
        var most = Backorder.NONE;
        for (var defined : all) {
            if (defined.position() > event.position()) {
                break;
            }
            var now = ((ProductDefined) defined.payload()).profile().backorder();
            most = defined.recordedAt().isAfter(since) ? more(most, now) : now;
        }
        return most;
    }

    private List<RecordedEvent> definitions(Sku sku) {
        return log.read(Product.address(sku), Long.MAX_VALUE);
    }

    private static Backorder more(Backorder one, Backorder other) {
        if (one.unlimited() || other.unlimited()) {
            return one.unlimited() ? one : other;
        }
        return one.limit() >= other.limit() ? one : other;
    }
}
