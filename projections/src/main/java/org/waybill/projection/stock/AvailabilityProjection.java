package org.waybill.projection.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.configuration.ConfigurationTables;
import org.waybill.store.RecordedEvent;

/**
 * Everything an answer about availability is made of. Stock and configuration stand at one
 * position, so that no answer mixes two moments.
 */
@Component
@ProcessingGroup(AvailabilityProjection.AVAILABILITY)
public class AvailabilityProjection extends Projection {

    /** Its name. */
    public static final String AVAILABILITY = "availability";

    private final StockTables stocks;
    private final ConfigurationTables configuration;

    public AvailabilityProjection(
            ProjectionPositions positions,
            Intake intake,
            StockTables stocks,
            ConfigurationTables configuration) {
        super(
                AVAILABILITY,
                positions,
                intake,
                Set.of(
                        StockEvent.class,
                        LocationEvent.class,
                        ChannelEvent.class,
                        ProductEvent.class));
        this.stocks = stocks;
        this.configuration = configuration;
    }

    @Override
    public List<String> tables() {
        return Stream.concat(ConfigurationTables.NAMES.stream(), StockTables.NAMES.stream())
                .toList();
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        configuration.project(events);
        var changes = events.stream().map(RecordedEvent::payload).toList();
        var skus = new TreeSet<Sku>();
        of(changes).forEach(change -> skus.add(change.sku()));
        var before = stocks.load(skus);
        var after = new HashMap<>(before);
        of(changes)
                .forEach(
                        change ->
                                after.put(
                                        change.sku(),
                                        after.getOrDefault(change.sku(), Stock.NONE)
                                                .evolve(change)));
        stocks.save(before, after);
    }

    private static Stream<StockEvent> of(List<Object> payloads) {
        return payloads.stream().filter(StockEvent.class::isInstance).map(StockEvent.class::cast);
    }
}
